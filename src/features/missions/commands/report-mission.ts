import "server-only";
import { today } from "@/lib/dates.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { written } from "@/server/records.ts";
import { canBeReportedOn, missionSearchText } from "../rules.ts";
import { missionReport } from "../schema.ts";
import { changeMission, storedMission } from "./change-mission.ts";

/**
 * Tells what a mission brought, or corrects what was told. @throws Refusal("conflict") for a mission that was refused,
 * ("invalid") for a report dated before the mission began or in the future.
 */
export const reportMission = command(
  { permission: "mission:edit", input: missionReport, output: written, about: "Reports a mission" },
  async (scope, { reference, version, report, ...fields }) => {
    const stored = await storedMission(scope, "mission:edit", reference);
    if (stored.approval === "refused") throw new Refusal("conflict");
    const day = today(scope.organisation.timeZone, scope.now);
    const reportedOn = fields.reportedOn ?? stored.reportedOn ?? day;
    if (!canBeReportedOn(stored, reportedOn, day)) refuseField("reportedOn", "reportOutOfTime");
    return changeMission(scope, stored, {
      version,
      type: "mission.reported",
      wanted: { report, reportedOn },
      data: { report, reportedOn, searchText: missionSearchText({ ...stored, report }) },
    });
  },
);
