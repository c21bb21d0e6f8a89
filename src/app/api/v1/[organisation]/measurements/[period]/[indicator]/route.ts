import { recordMeasurement } from "@/features/measurements/commands/record-measurement.ts";
import { withdrawMeasurement } from "@/features/measurements/commands/withdraw-measurement.ts";
import { route } from "@/server/route.ts";

export const PUT = route(recordMeasurement);
export const DELETE = route(withdrawMeasurement);
