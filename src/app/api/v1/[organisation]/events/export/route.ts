import { eventSheet } from "@/features/events/present.ts";
import { listEvents } from "@/features/events/queries.ts";
import { download } from "@/server/download.ts";

export const GET = download(listEvents, "events", eventSheet);
