import type { ImportSettings } from "../schema.ts";
import type { PlannedRow } from "./plan.ts";
import { willBeWritten } from "./will-be-written.ts";

/** What a commit would do, in rows, and how many wait for a look: neither let in nor kept out. */
export type PlannedWrites = { new: number; changed: number; unchanged: number; waiting: number };

/** Counts what a commit of planned rows would do. */
export function countWrites(
  rows: readonly Pick<PlannedRow, "row" | "status" | "change">[],
  settings: Pick<ImportSettings, "decisions" | "includeAttention">,
): PlannedWrites {
  const counts: PlannedWrites = { new: 0, changed: 0, unchanged: 0, waiting: 0 };
  for (const row of rows)
    if (willBeWritten(row, settings) && row.change) counts[row.change]++;
    else if (row.status === "attention" && settings.decisions[row.row] !== "skip") counts.waiting++;
  return counts;
}
