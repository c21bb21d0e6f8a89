import { suggestPartners } from "@/features/partners/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(suggestPartners);
