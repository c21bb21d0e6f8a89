import "server-only";
import { archiving } from "@/server/records.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";

const doors = archiving("project", (scope) => refreshScores(scope, ["projects"]));
/** Puts a project away: it leaves lists and scores, nothing of it is lost. */
export const archiveProject = doors.archive;
/** Brings an archived project back. */
export const restoreProject = doors.restore;
