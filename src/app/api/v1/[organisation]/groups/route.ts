import { createGroup } from "@/features/groups/commands/create-group.ts";
import { listGroups } from "@/features/groups/queries/list-groups.ts";
import { route } from "@/server/route.ts";

export const GET = route(listGroups);
export const POST = route(createGroup);
