import { compareMembers } from "@/features/comparisons/queries/compare-members.ts";
import { route } from "@/server/route.ts";

export const GET = route(compareMembers);
