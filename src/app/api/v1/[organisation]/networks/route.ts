import { createNetwork } from "@/features/networks/commands/create-network.ts";
import { listNetworks } from "@/features/networks/queries/list-networks.ts";
import { route } from "@/server/route.ts";

export const GET = route(listNetworks);
export const POST = route(createNetwork);
