import type { ImportSettings } from "../schema.ts";

/** Says whether a commit writes a row: ready ones unless kept out, those that need a look only when let in. */
export function willBeWritten(
  row: { row: number; status: string },
  settings: Pick<ImportSettings, "includeAttention" | "decisions">,
): boolean {
  const decision = settings.decisions[row.row];
  if (decision === "skip") return false;
  if (row.status === "ready") return true;
  return row.status === "attention" && (decision === "include" || settings.includeAttention);
}
