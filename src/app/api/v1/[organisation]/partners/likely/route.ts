import { findLikelyPartners } from "@/features/partners/queries/find-likely-partners.ts";
import { route } from "@/server/route.ts";

export const GET = route(findLikelyPartners);
