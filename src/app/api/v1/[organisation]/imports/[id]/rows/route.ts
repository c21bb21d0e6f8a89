import { mendRow } from "@/features/imports/commands/mend-row.ts";
import { route } from "@/server/route.ts";

export const POST = route(mendRow);
