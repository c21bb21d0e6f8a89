import { editAgreement } from "@/features/agreements/commands/edit-agreement.ts";
import { getAgreement } from "@/features/agreements/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(getAgreement);
export const PUT = route(editAgreement);
