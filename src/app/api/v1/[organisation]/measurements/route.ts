import { listMeasurements } from "@/features/measurements/queries/list-measurements.ts";
import { route } from "@/server/route.ts";

export const GET = route(listMeasurements);
