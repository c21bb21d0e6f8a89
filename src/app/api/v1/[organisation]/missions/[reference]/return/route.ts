import { returnMission } from "@/features/missions/commands/decide-mission.ts";
import { route } from "@/server/route.ts";

export const POST = route(returnMission);
