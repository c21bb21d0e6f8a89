import { createAgreement } from "@/features/agreements/commands/create-agreement.ts";
import { listAgreements } from "@/features/agreements/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listAgreements);
export const POST = route(createAgreement);
