import { listWaiting } from "@/features/measurements/queries/list-waiting.ts";
import { route } from "@/server/route.ts";

export const GET = route(listWaiting);
