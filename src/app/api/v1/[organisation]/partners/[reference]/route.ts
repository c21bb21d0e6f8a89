import { editPartner } from "@/features/partners/commands.ts";
import { getPartner } from "@/features/partners/queries/get-partner.ts";
import { route } from "@/server/route.ts";

export const GET = route(getPartner);
export const PUT = route(editPartner);
