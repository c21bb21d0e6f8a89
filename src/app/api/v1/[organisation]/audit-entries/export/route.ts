import { auditSheet } from "@/features/audit-entries/present.ts";
import { listAuditEntries } from "@/features/audit-entries/queries.ts";
import { download } from "@/server/download.ts";

export const GET = download(listAuditEntries, "auditEntries", auditSheet);
