import { recomputeScores } from "@/features/scorecards/commands/recompute-scores.ts";
import { route } from "@/server/route.ts";

export const POST = route(recomputeScores);
