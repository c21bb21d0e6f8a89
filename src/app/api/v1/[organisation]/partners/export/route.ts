import { partnerSheet } from "@/features/partners/present.ts";
import { listPartners } from "@/features/partners/queries/list-partners.ts";
import { download } from "@/server/download.ts";

export const GET = download(listPartners, "partners", partnerSheet);
