import { archiveNetwork } from "@/features/networks/commands/archive-network.ts";
import { route } from "@/server/route.ts";

export const POST = route(archiveNetwork);
