import "server-only";
import { archiving } from "@/server/records.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";

const doors = archiving("agreement", (scope) => refreshScores(scope, ["agreements"]));

/** Puts an agreement away: it leaves lists and scores, nothing of it is lost. */
export const archiveAgreement = doors.archive;

/** Brings an archived agreement back. */
export const restoreAgreement = doors.restore;
