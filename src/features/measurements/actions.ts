"use server";
import { action } from "@/server/action.ts";
import { recordMeasurement } from "./commands.ts";

export const recordMeasurementAction = action(recordMeasurement);
