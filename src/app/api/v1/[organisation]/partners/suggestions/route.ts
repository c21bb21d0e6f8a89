import { suggestPartners } from "@/features/partners/queries/suggest-partners.ts";
import { route } from "@/server/route.ts";

export const GET = route(suggestPartners);
