import { listMembers } from "@/features/members/queries.ts";
import { route } from "@/server/route.ts";

export const GET = route(listMembers);
