"use server";
import { action } from "@/server/action.ts";
import { editMember } from "./commands/edit-member.ts";
import { makeResetLink } from "./commands/make-reset-link.ts";
import { removeMember } from "./commands/remove-member.ts";

export const editMemberAction = action(editMember);
export const removeMemberAction = action(removeMember);
export const makeResetLinkAction = action(makeResetLink);
