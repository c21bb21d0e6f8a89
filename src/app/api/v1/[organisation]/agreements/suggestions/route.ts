import { suggestAgreements } from "@/features/agreements/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(suggestAgreements);
