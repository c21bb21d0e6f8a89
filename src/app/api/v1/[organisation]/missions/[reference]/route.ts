import { editMission } from "@/features/missions/commands/edit-mission.ts";
import { getMission } from "@/features/missions/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(getMission);
export const PUT = route(editMission);
