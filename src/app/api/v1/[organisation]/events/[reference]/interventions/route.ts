import { recordIntervention } from "@/features/events/commands/record-intervention.ts";
import { route } from "@/server/route.ts";

export const POST = route(recordIntervention);
