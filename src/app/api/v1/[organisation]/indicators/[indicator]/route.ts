import { getIndicator } from "@/features/scorecards/queries/get-indicator.ts";
import { route } from "@/server/route.ts";

export const GET = route(getIndicator);
