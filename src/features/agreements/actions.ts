"use server";
import { action } from "@/server/action.ts";
import { archiveAgreement, restoreAgreement } from "./commands/archive-agreement.ts";
import { createAgreement } from "./commands/create-agreement.ts";
import { editAgreement } from "./commands/edit-agreement.ts";

export const createAgreementAction = action(createAgreement);
export const editAgreementAction = action(editAgreement);
export const archiveAgreementAction = action(archiveAgreement);
export const restoreAgreementAction = action(restoreAgreement);
