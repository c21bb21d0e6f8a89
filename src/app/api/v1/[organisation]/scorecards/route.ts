import { listScorecards } from "@/features/scorecards/queries/get-scorecard.ts";
import { route } from "@/server/route.ts";

export const GET = route(listScorecards);
