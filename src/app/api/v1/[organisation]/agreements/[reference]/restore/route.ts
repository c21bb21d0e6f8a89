import { restoreAgreement } from "@/features/agreements/commands/archive-agreement.ts";
import { route } from "@/server/route.ts";

export const POST = route(restoreAgreement);
