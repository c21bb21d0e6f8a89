import { listConsents } from "@/features/consents/queries/list-consents.ts";
import { route } from "@/server/route.ts";

export const GET = route(listConsents);
