"use server";
import { action } from "@/server/action.ts";
import { archiveEvent, restoreEvent } from "./commands/archive-event.ts";
import { createEvent } from "./commands/create-event.ts";
import { editEvent } from "./commands/edit-event.ts";
import { recordIntervention, removeIntervention } from "./commands/record-intervention.ts";

export const createEventAction = action(createEvent);
export const editEventAction = action(editEvent);
export const archiveEventAction = action(archiveEvent);
export const restoreEventAction = action(restoreEvent);
export const recordInterventionAction = action(recordIntervention);
export const removeInterventionAction = action(removeIntervention);
