import { createEvent } from "@/features/events/commands/create-event.ts";
import { listEvents } from "@/features/events/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listEvents);
export const POST = route(createEvent);
