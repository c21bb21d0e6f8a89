import type { Tone } from "@/components/ui/badge";
import type { Sheet } from "@/lib/sheets.ts";
import type { ImportRow, ImportStatus, RejectedRows } from "./schema.ts";

/** The tone an import's state is drawn in; its word says it too. */
export const importTones: Record<ImportStatus, Tone> = {
  read: "accent",
  running: "accent",
  committed: "success",
  cancelled: "neutral",
  interrupted: "warning",
  undone: "neutral",
};

/** The tone a row's state is drawn in. */
export const rowTones: Record<ImportRow["status"], Tone> = {
  ready: "success",
  attention: "warning",
  error: "danger",
  duplicate: "neutral",
  "not-ours": "neutral",
};

/** The rows left out as a file: the file's own columns, and why in the reader's words; it can be mended and imported again. */
export function rejectedSheet(
  { headers, rows }: RejectedRows,
  { words }: { words: (key: string) => string },
): Sheet {
  return {
    name: "imports",
    headers: [...headers, words("reasonColumn")],
    rows: rows.map(({ cells, status, reason }) => [...cells, reason || words(`row.${status}`)]),
  };
}
