"use server";
import { action } from "@/server/action.ts";
import { approveMeasurements } from "./commands/approve-measurements.ts";
import { recordMeasurement } from "./commands/record-measurement.ts";
import { returnMeasurement } from "./commands/return-measurement.ts";
import { withdrawMeasurement } from "./commands/withdraw-measurement.ts";

export const recordMeasurementAction = action(recordMeasurement);
export const approveMeasurementsAction = action(approveMeasurements);
export const returnMeasurementAction = action(returnMeasurement);
export const withdrawMeasurementAction = action(withdrawMeasurement);
