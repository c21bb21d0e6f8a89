import { rejectedSheet } from "@/features/imports/present.ts";
import { listRejected } from "@/features/imports/queries/list-rejected.ts";
import { download } from "@/server/download.ts";

export const GET = download(listRejected, "imports", rejectedSheet);
