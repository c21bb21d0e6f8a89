import "server-only";
import { archiving } from "@/server/records.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";

const doors = archiving("network", (scope) => refreshScores(scope, ["networks"]));
/** Puts a membership away: it leaves lists and scores, nothing of it is lost. */
export const archiveNetwork = doors.archive;
/** Brings an archived membership back. */
export const restoreNetwork = doors.restore;
