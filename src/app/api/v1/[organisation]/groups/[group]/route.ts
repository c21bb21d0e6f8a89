import { deleteGroup } from "@/features/groups/commands/delete-group.ts";
import { editGroup } from "@/features/groups/commands/edit-group.ts";
import { getGroup } from "@/features/groups/queries/get-group.ts";
import { route } from "@/server/route.ts";

export const GET = route(getGroup);
export const PUT = route(editGroup);
export const DELETE = route(deleteGroup);
