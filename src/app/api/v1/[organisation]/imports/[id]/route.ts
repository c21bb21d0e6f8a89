import { reviseImport } from "@/features/imports/commands/read-import.ts";
import { getImport } from "@/features/imports/queries/get-import.ts";
import { route } from "@/server/route.ts";

export const GET = route(getImport);
export const PATCH = route(reviseImport);
