import { inviteCity } from "@/features/consents/commands/invite-city.ts";
import { listNetworkInvitations } from "@/features/consents/queries/list-network-invitations.ts";
import { route } from "@/server/route.ts";

export const GET = route(listNetworkInvitations);
export const POST = route(inviteCity);
