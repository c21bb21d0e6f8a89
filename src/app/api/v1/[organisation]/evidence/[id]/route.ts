import { removeEvidence } from "@/features/evidence/commands.ts";
import { route } from "@/server/route.ts";

export const DELETE = route(removeEvidence);
