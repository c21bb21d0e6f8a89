"use server";

import { action } from "@/server/action.ts";
import { createGroup } from "./commands/create-group.ts";
import { deleteGroup } from "./commands/delete-group.ts";
import { editGroup } from "./commands/edit-group.ts";

export const createGroupAction = action(createGroup);
export const editGroupAction = action(editGroup);
export const deleteGroupAction = action(deleteGroup);
