import { revokeInvitation } from "@/features/consents/commands/revoke-invitation.ts";
import { route } from "@/server/route.ts";

export const POST = route(revokeInvitation);
