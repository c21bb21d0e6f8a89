import { createMission } from "@/features/missions/commands/create-mission.ts";
import { listMissions } from "@/features/missions/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listMissions);
export const POST = route(createMission);
