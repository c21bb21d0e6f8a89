import { getWhy } from "@/features/scorecards/queries/get-why.ts";
import { route } from "@/server/route.ts";

export const GET = route(getWhy);
