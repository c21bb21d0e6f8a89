import { restoreMission } from "@/features/missions/commands/archive-mission.ts";
import { route } from "@/server/route.ts";

export const POST = route(restoreMission);
