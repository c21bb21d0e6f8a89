"use server";
import { accountAction, action } from "@/server/action.ts";
import { keepSession } from "@/server/session.ts";
import { acceptAsNewPerson, acceptInvitation } from "./commands/accept-invitation.ts";
import { inviteMember } from "./commands/invite-member.ts";
import { revokeInvitation } from "./commands/revoke-invitation.ts";

export const inviteMemberAction = action(inviteMember);
export const revokeInvitationAction = action(revokeInvitation);
export const acceptInvitationAction = accountAction(acceptInvitation);
export const acceptAsNewPersonAction = accountAction(acceptAsNewPerson, keepSession);
