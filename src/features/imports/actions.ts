"use server";
import { action } from "@/server/action.ts";
import { mendRow } from "./commands/mend-row.ts";
import { reviseImport } from "./commands/read-import.ts";
import { beginImport, cancelImport } from "./commands/run-import.ts";
import { undoImport } from "./commands/undo-import.ts";

export const reviseImportAction = action(reviseImport);
export const mendRowAction = action(mendRow);
export const beginImportAction = action(beginImport);
export const cancelImportAction = action(cancelImport);
export const undoImportAction = action(undoImport);
