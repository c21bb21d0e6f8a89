import { reportMission } from "@/features/missions/commands/report-mission.ts";
import { route } from "@/server/route.ts";

export const POST = route(reportMission);
