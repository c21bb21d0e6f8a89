import { decodeText } from "./decode-text.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { findTable } from "./find-table.ts";
import { isBlankRow, type Sheet } from "./grid.ts";
import { inspectZip, type ZipProblem } from "./inspect-zip.ts";
import { readDelimited } from "./read-delimited.ts";

/** Why a whole file is refused; its sentences are `importProblems.file.<problem>.what` and `.mend`. */
export const fileProblems = [
  "empty",
  "no-rows",
  "too-many-rows",
  "too-many-columns",
  "old-workbook",
  "open-document",
  "other",
  "zip-broken",
  "zip-encrypted",
  "zip-too-many-entries",
  "zip-inflates-too-much",
] as const satisfies readonly (ZipProblem | FileKind | string)[];
export type FileProblem = (typeof fileProblems)[number];

/**
 * Turns an upload or pasted text into sheets. Workbooks are judged by their directory before `readWorkbook` (which runs
 * them in a worker of its own) may inflate anything; what that reader refuses, it throws.
 */
export async function readUpload(
  bytes: Uint8Array,
  readWorkbook: (bytes: Uint8Array) => Promise<Sheet[]>,
): Promise<{ sheets: Sheet[] } | { problem: FileProblem }> {
  if (bytes.length === 0) return { problem: "empty" };
  const kind = fileKind(bytes);
  if (kind === "workbook") {
    const directory = inspectZip(bytes);
    if ("problem" in directory) return directory;
    // Any ZIP begins alike; only a workbook has this part.
    if (!directory.entries.some(({ name }) => name === "xl/workbook.xml")) return { problem: "other" };
    const sheets = await readWorkbook(bytes);
    return withRows(sheets);
  }
  if (kind !== "text") return { problem: kind };
  const read = readDelimited(decodeText(bytes).text);
  if ("problem" in read) return read;
  return withRows([{ name: "", grid: read.grid }]);
}

/** A file that says nothing, or has headings and no record under them, is told at once. */
function withRows(sheets: Sheet[]): { sheets: Sheet[] } | { problem: FileProblem } {
  if (sheets.every(({ grid }) => grid.every(isBlankRow))) return { problem: "empty" };
  return sheets.some(({ grid }) => findTable(grid).rows.length > 0) ? { sheets } : { problem: "no-rows" };
}
