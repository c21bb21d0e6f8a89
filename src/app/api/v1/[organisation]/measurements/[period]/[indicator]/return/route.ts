import { returnMeasurement } from "@/features/measurements/commands/return-measurement.ts";
import { route } from "@/server/route.ts";

export const POST = route(returnMeasurement);
