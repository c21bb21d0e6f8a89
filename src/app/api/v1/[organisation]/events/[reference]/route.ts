import { editEvent } from "@/features/events/commands/edit-event.ts";
import { getEvent } from "@/features/events/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(getEvent);
export const PUT = route(editEvent);
