import type { Cell, Sheet } from "./grid.ts";

/** Sheets as text to keep: dates are marked, since JSON has none. */
export function writeSheets(sheets: readonly Sheet[]): string {
  const cell = (value: Cell) => (value instanceof Date ? { day: value.toISOString() } : value);
  return JSON.stringify(sheets.map((sheet) => ({ ...sheet, grid: sheet.grid.map((row) => row.map(cell)) })));
}

/** Sheets as they were before they were kept. */
export function readSheets(text: string): Sheet[] {
  type Kept = { name: string; hidden?: true; grid: (Exclude<Cell, Date> | { day: string })[][] };
  return (JSON.parse(text) as Kept[]).map((sheet) => ({
    ...sheet,
    grid: sheet.grid.map((row) =>
      row.map((cell) => (typeof cell === "object" && cell !== null ? new Date(cell.day) : cell)),
    ),
  }));
}
