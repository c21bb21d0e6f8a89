import { previewConsent } from "@/features/consents/queries/preview-consent.ts";
import { route } from "@/server/route.ts";

export const GET = route(previewConsent);
