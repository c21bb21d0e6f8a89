"use server";
import { action } from "@/server/action.ts";
import { createToken, revokeToken } from "./commands.ts";

export const createTokenAction = action(createToken);
export const revokeTokenAction = action(revokeToken);
