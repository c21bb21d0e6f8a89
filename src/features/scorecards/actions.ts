"use server";
import { action } from "@/server/action.ts";
import { adoptFramework } from "./commands/adopt-framework.ts";

export const adoptFrameworkAction = action(adoptFramework);
