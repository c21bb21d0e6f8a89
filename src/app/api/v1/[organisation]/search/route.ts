import { searchRecords } from "@/features/records/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(searchRecords);
