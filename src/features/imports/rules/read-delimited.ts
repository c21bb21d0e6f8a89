import Papa from "papaparse";
import type { Grid } from "./grid.ts";

/** What one upload may hold. Beyond it a file is refused whole, never cut silently. */
const gridLimits = { rows: 20_000, columns: 200, cellCharacters: 32_767 };

export type ReadDelimited =
  | { grid: Grid; delimiter: string }
  | { problem: "too-many-rows" | "too-many-columns" };

const delimiters = [";", "\t", ",", "|"];

/** How well a delimiter explains a file: rows of the commonest width above one, times that width. */
function explains(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 60 });
  const widths = new Map<number, number>();
  for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width = 0, rows = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return rows * 1000 + width;
}

/** Reads CSV, TSV or text pasted from a spreadsheet into a grid; `sep=` lines are obeyed, blank lines keep their number. */
export function readDelimited(text: string): ReadDelimited {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const sample = text.slice(0, 200_000);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: explains(sample, delimiter) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const delimiter = told?.[1] ?? best.delimiter;
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: gridLimits.rows + 1 });
  while (data.length > 0 && data.at(-1)?.every((cell) => cell === "")) data.pop();
  if (data.length > gridLimits.rows) return { problem: "too-many-rows" };
  if (data.some((row) => row.length > gridLimits.columns)) return { problem: "too-many-columns" };
  const grid = data.map((row) =>
    row.map((cell) => (cell === "" ? null : cell.slice(0, gridLimits.cellCharacters))),
  );
  // The `sep=` line is the file's first row in a text editor, but a spreadsheet hides it and counts on.
  if (told) grid[0] = [];
  return { grid, delimiter };
}
