import { approveMeasurements } from "@/features/measurements/commands/approve-measurements.ts";
import { route } from "@/server/route.ts";

export const POST = route(approveMeasurements);
