import { createPartner } from "@/features/partners/commands.ts";
import { listPartners } from "@/features/partners/queries/list-partners.ts";
import { route } from "@/server/route.ts";

export const GET = route(listPartners);
export const POST = route(createPartner);
