import { cancelImport } from "@/features/imports/commands/run-import.ts";
import { route } from "@/server/route.ts";

export const POST = route(cancelImport);
