import { fold } from "@/lib/text.ts";
import { type Cell, cellText, columnLetters, type Grid, isBlankRow, type Sheet } from "./grid.ts";
import { scoreLabels } from "./match-header.ts";

/** Rows that are not records, by 1-based number, and why. Blank rows are not even listed. */
export type SkippedRow = { row: number; reason: "total" | "footnote" | "repeated-header" };

/** Where the table of a sheet lies. Row numbers are 1-based, as a spreadsheet shows them. */
export type Table = {
  /** The last row of the heading; 0 when the table has none. */
  headerRow: number;
  /** One label a column, in the file's words; a column's letters where it has none. */
  headers: string[];
  /** Numbers of the rows that hold records. */
  rows: number[];
  skipped: SkippedRow[];
};

const deepestHeader = 60;
const filled = (row: readonly Cell[] | undefined) =>
  (row ?? []).filter((cell) => cellText(cell) !== "").length;
const labelsOf = (row: readonly Cell[] | undefined, width: number) =>
  Array.from({ length: width }, (_, index) => cellText(row?.[index]).replace(/\s+/g, " "));
const hasData = (row: readonly Cell[] | undefined) =>
  (row ?? []).some((cell) => cell !== null && typeof cell !== "string");

function mainRow(grid: Grid, width: number): number | null {
  const scores = grid
    .slice(0, deepestHeader)
    .map((row) => (filled(row) < Math.min(2, width) ? 0 : scoreLabels(labelsOf(row, width))));
  const best = Math.max(0, ...scores);
  // A record may by chance repeat heading words; the heading comes first.
  if (best >= 100) return scores.findIndex((score) => score >= best * 0.7);
  const first = grid.findIndex((row) => filled(row) >= Math.max(2, Math.ceil(width / 2)));
  const row = grid[first];
  if (!row || first > deepestHeader || hasData(row)) return null;
  const labels = labelsOf(row, width).filter(Boolean);
  const next = grid[first + 1];
  const plain = labels.every((label) => label.length <= 40 && !/^[\d.,/-]+$/.test(label));
  return plain && new Set(labels).size === labels.length && (best > 0 || hasData(next)) ? first : null;
}

/** A merged heading's label lies in its first cell only and is meant for the empty ones to its right. */
function spread(labels: string[]): string[] {
  let last = "";
  return labels.map((label) => {
    if (label !== "") last = label;
    return last;
  });
}

const join = (above: string[], below: string[]) =>
  below.map((label, index) => [above[index] ?? "", label].filter(Boolean).join(" "));

const totals =
  /^(sub ?|sous )?(total|totaux|totales|totais|somme|suma|soma|summe|gesamt|nombre total|numero total)\b/;
const footnotes =
  /^(source|fuente|fonte|quelle|nota|note|notes|mise a jour|mis a jour|actualizado|atualizado|updated|last update|elaboracion|elaboration|\(?\*)/;

function sortRows(grid: Grid, after: number, headers: string[]): Pick<Table, "rows" | "skipped"> {
  const rows: number[] = [];
  const skipped: SkippedRow[] = [];
  const heading = headers.map(fold).join("|");
  let last = grid.length - 1;
  while (last > after) {
    const row = grid[last];
    const [only = ""] = (row ?? []).map(cellText).filter(Boolean);
    const alone = filled(row) === 1 && headers.length > 1;
    const note = alone && (footnotes.test(fold(only)) || only.startsWith("*") || isBlankRow(grid[last - 1]));
    if (!isBlankRow(row) && !note) break;
    if (note && isBlankRow(grid[last - 1]) && totals.test(fold(only)))
      skipped.push({ row: last + 1, reason: "total" });
    else if (note) skipped.push({ row: last + 1, reason: "footnote" });
    last--;
  }
  for (let index = after + 1; index <= last; index++) {
    const row = grid[index];
    if (!row || isBlankRow(row)) continue;
    const column = row.findIndex((cell) => cellText(cell) !== "");
    const first = fold(cellText(row[column]));
    const likeHeading =
      first === fold(headers[column] ?? "") && labelsOf(row, headers.length).map(fold).join("|") === heading;
    if (likeHeading) skipped.push({ row: index + 1, reason: "repeated-header" });
    else if (totals.test(first) && filled(row) <= Math.max(2, headers.length / 2))
      skipped.push({ row: index + 1, reason: "total" });
    else rows.push(index + 1);
  }
  return { rows, skipped: skipped.sort((a, b) => a.row - b.row) };
}

function headless(grid: Grid, width: number): Table {
  const headers = Array.from({ length: width }, (_, index) => columnLetters(index));
  return { headerRow: 0, headers, ...sortRows(grid, -1, headers) };
}

/**
 * Finds the table of a grid: past titles and blank rows, headings of up to three lines, without totals and footnotes.
 * A person's `headerRow` (1-based; 0 for none) is taken as the heading's one line.
 */
export function findTable(grid: Grid, headerRow?: number): Table {
  const width = grid.slice(0, 2000).reduce((widest, row) => Math.max(widest, row.length), 0);
  const main = headerRow === undefined ? mainRow(grid, width) : headerRow - 1;
  if (main === null || main < 0) return headless(grid, width);
  let labels = labelsOf(grid[main], width);
  let last = main;
  if (headerRow === undefined) {
    const below = grid[main + 1];
    // A heading's second line is short words; digits or sentences are a record.
    const wordy = labelsOf(below, width).every((label) => label.length <= 30 && !/\d/.test(label));
    if (below && !hasData(below) && filled(below) > 1 && wordy) {
      const joined = join(labels, labelsOf(below, width));
      if (scoreLabels(joined) > scoreLabels(labels)) [labels, last] = [joined, main + 1];
    }
    const above = grid[main - 1];
    if (above && !hasData(above) && filled(above) > 1) {
      const joined = join(spread(labelsOf(above, width)), labels);
      if (scoreLabels(joined) >= scoreLabels(labels)) labels = joined;
    }
  }
  const headers = labels.map((label, index) => label || columnLetters(index));
  return { headerRow: last + 1, headers, ...sortRows(grid, last, headers) };
}

/** Picks the sheet whose heading names the most fields (and that has records at all), a hidden one last; the first one when none does. */
export function findSheet(sheets: readonly Sheet[]): number {
  let best = 0;
  let bestScore = -1;
  sheets.forEach((sheet, index) => {
    const table = findTable(sheet.grid);
    const shown = sheet.hidden ? 0 : 100_000;
    const score =
      table.rows.length === 0 ? -1 : shown + scoreLabels(table.headers) + Math.min(50, table.rows.length);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best;
}
