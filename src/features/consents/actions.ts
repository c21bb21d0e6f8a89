"use server";

import { action } from "@/server/action.ts";
import { declineInvitation } from "./commands/decline-invitation.ts";
import { grantConsent } from "./commands/grant-consent.ts";
import { inviteCity } from "./commands/invite-city.ts";
import { inviteNewCity } from "./commands/invite-new-city.ts";
import { revokeInvitation } from "./commands/revoke-invitation.ts";
import { withdrawConsent } from "./commands/withdraw-consent.ts";

export const grantConsentAction = action(grantConsent);
export const withdrawConsentAction = action(withdrawConsent);
export const declineInvitationAction = action(declineInvitation);
export const inviteCityAction = action(inviteCity);
export const inviteNewCityAction = action(inviteNewCity);
export const revokeInvitationAction = action(revokeInvitation);
