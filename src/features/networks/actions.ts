"use server";
import { action } from "@/server/action.ts";
import { archiveNetwork, restoreNetwork } from "./commands/archive-network.ts";
import { createNetwork } from "./commands/create-network.ts";
import { editNetwork } from "./commands/edit-network.ts";

export const createNetworkAction = action(createNetwork);
export const editNetworkAction = action(editNetwork);
export const archiveNetworkAction = action(archiveNetwork);
export const restoreNetworkAction = action(restoreNetwork);
