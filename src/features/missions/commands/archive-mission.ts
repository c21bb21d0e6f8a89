import "server-only";
import { archiving } from "@/server/records.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";

const doors = archiving("mission", (scope) => refreshScores(scope, ["missions"]));

/** Puts a mission away: it leaves lists and scores, nothing of it is lost. */
export const archiveMission = doors.archive;

/** Brings an archived mission back. */
export const restoreMission = doors.restore;
