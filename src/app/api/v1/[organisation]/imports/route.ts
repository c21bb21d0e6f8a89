import { readImport } from "@/features/imports/commands/read-import.ts";
import { receiveFile } from "@/features/imports/commands/receive-file.ts";
import { listImports } from "@/features/imports/queries/list-imports.ts";
import { route } from "@/server/route.ts";
import { upload } from "@/server/upload.ts";

export const GET = route(listImports);
export const POST = upload(readImport, receiveFile);
