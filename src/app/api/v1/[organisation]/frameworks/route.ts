import { listFrameworks } from "@/features/frameworks/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listFrameworks);
