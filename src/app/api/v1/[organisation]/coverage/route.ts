import { listCoverage } from "@/features/comparisons/queries/list-coverage.ts";
import { route } from "@/server/route.ts";

export const GET = route(listCoverage);
