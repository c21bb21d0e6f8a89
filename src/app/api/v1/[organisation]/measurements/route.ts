import { listMeasurements } from "@/features/measurements/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listMeasurements);
