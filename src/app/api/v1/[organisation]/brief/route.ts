import { getBrief } from "@/features/scorecards/queries/get-brief.ts";
import { route } from "@/server/route.ts";

export const GET = route(getBrief);
