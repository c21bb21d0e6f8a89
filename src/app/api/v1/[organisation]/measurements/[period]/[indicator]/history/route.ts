import { listMeasurementHistory } from "@/features/audit-entries/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listMeasurementHistory);
