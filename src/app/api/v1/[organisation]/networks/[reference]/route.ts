import { editNetwork } from "@/features/networks/commands/edit-network.ts";
import { getNetwork } from "@/features/networks/queries/get-network.ts";
import { route } from "@/server/route.ts";

export const GET = route(getNetwork);
export const PUT = route(editNetwork);
