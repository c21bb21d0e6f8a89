import "server-only";
import { archiving } from "@/server/records.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";

const doors = archiving("event", (scope) => refreshScores(scope, ["events"]));

/** Puts an event away: it leaves lists and scores, nothing of it is lost. */
export const archiveEvent = doors.archive;

/** Brings an archived event back. */
export const restoreEvent = doors.restore;
