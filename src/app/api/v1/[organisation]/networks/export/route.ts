import { networkSheet } from "@/features/networks/present.ts";
import { listNetworks } from "@/features/networks/queries/list-networks.ts";
import { download } from "@/server/download.ts";

export const GET = download(listNetworks, "networks", networkSheet);
