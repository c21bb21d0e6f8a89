import { getToday } from "@/features/records/queries/get-today.ts";
import { route } from "@/server/route.ts";

export const GET = route(getToday);
