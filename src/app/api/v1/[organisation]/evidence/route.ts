import { attachEvidence } from "@/features/evidence/commands.ts";
import { route } from "@/server/route.ts";

export const POST = route(attachEvidence);
