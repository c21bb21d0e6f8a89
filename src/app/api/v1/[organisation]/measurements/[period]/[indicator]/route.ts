import { recordMeasurement } from "@/features/measurements/commands.ts";
import { route } from "@/server/route.ts";

export const PUT = route(recordMeasurement);
