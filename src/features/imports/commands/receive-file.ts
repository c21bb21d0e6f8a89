import "server-only";
import { createHash } from "node:crypto";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { readWorkbook } from "@/server/workbook.ts";
import type { Sheet } from "../rules/grid.ts";
import { type FileProblem, readUpload } from "../rules/read-upload.ts";
import type { ImportUpload } from "../schema.ts";

/**
 * Reads a file's bytes into sheets, before any transaction is open.
 * @throws Refusal("invalid") on the field `file`, with the rule `importProblems.file.<problem>`.
 */
export async function readFileBytes(bytes: Uint8Array): Promise<{ sheets: Sheet[]; fileHash: string }> {
  const read = await readUpload(bytes, readWorkbook).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    // The worker's refusals are about this file: said like the others.
    const problem: FileProblem = error.code === "too-large" ? "zip-inflates-too-much" : "zip-broken";
    return { problem };
  });
  if ("problem" in read) return refuseField("file", `importProblems.file.${read.problem}`);
  return { sheets: read.sheets, fileHash: createHash("sha256").update(bytes).digest("hex") };
}

/** An upload's body and address as the input of `readImport`: `fileName`, and `settings` as JSON. */
export async function receiveFile(
  bytes: Uint8Array<ArrayBuffer>,
  query: Record<string, string | string[]>,
): Promise<ImportUpload> {
  const { sheets, fileHash } = await readFileBytes(bytes);
  const fileName =
    String(query.fileName ?? "")
      .trim()
      .slice(0, 300) || "…";
  return { fileName, fileHash, sheets, ...settingsOf(query.settings) };
}

function settingsOf(text: string | string[] | undefined): Pick<ImportUpload, "settings"> {
  if (text === undefined) return {};
  try {
    return { settings: JSON.parse(String(text)) as ImportUpload["settings"] };
  } catch {
    return refuseField("settings", "notAnObject");
  }
}
