import { missionSheet } from "@/features/missions/present.ts";
import { listMissions } from "@/features/missions/queries.ts";
import { download } from "@/server/download.ts";

export const GET = download(listMissions, "missions", missionSheet);
