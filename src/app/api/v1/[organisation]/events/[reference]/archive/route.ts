import { archiveEvent } from "@/features/events/commands/archive-event.ts";
import { route } from "@/server/route.ts";

export const POST = route(archiveEvent);
