import { restorePartner } from "@/features/partners/commands.ts";
import { route } from "@/server/route.ts";

export const POST = route(restorePartner);
