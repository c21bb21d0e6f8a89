import { recordIntervention, removeIntervention } from "@/features/events/commands/record-intervention.ts";
import { route } from "@/server/route.ts";

export const PUT = route(recordIntervention);
export const DELETE = route(removeIntervention);
