import { getMember } from "@/features/members/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(getMember);
