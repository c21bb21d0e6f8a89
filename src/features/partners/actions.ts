"use server";
import { action } from "@/server/action.ts";
import { archivePartner, createPartner, editPartner, restorePartner } from "./commands.ts";

export const createPartnerAction = action(createPartner);
export const editPartnerAction = action(editPartner);
export const archivePartnerAction = action(archivePartner);
export const restorePartnerAction = action(restorePartner);
