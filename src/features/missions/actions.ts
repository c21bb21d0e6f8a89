"use server";
import { action } from "@/server/action.ts";
import { archiveMission, restoreMission } from "./commands/archive-mission.ts";
import { createMission } from "./commands/create-mission.ts";
import { approveMission, askApproval, refuseMission, returnMission } from "./commands/decide-mission.ts";
import { editMission } from "./commands/edit-mission.ts";
import { reportMission } from "./commands/report-mission.ts";

export const createMissionAction = action(createMission);
export const editMissionAction = action(editMission);
export const askApprovalAction = action(askApproval);
export const approveMissionAction = action(approveMission);
export const returnMissionAction = action(returnMission);
export const refuseMissionAction = action(refuseMission);
export const reportMissionAction = action(reportMission);
export const archiveMissionAction = action(archiveMission);
export const restoreMissionAction = action(restoreMission);
