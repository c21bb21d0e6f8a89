import { reportImport } from "@/features/imports/queries/report-import.ts";
import { route } from "@/server/route.ts";

export const GET = route(reportImport);
