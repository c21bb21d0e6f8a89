"use server";
import { action } from "@/server/action.ts";
import { attachEvidence, removeEvidence } from "./commands.ts";

export const attachEvidenceAction = action(attachEvidence);
export const removeEvidenceAction = action(removeEvidence);
