import { agreementSheet } from "@/features/agreements/present.ts";
import { listAgreements } from "@/features/agreements/queries.ts";
import { download } from "@/server/download.ts";

export const GET = download(listAgreements, "agreements", agreementSheet);
