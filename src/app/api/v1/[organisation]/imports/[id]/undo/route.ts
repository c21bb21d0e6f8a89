import { undoImport } from "@/features/imports/commands/undo-import.ts";
import { route } from "@/server/route.ts";

export const POST = route(undoImport);
