import { type DateOrder, type PartialDate, parseTypedDate } from "@/lib/dates.ts";
import { type DecimalMark, parseTypedNumber } from "@/lib/numbers.ts";
import { dateFields, type Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import { type Cell, cellText, type Grid, saysNothing } from "./grid.ts";

/** How a file's dates and numbers are read, decided once on whole columns and shown to the person. */
export type Interpretation = {
  dateOrder: DateOrder;
  /** False when every date could be read both ways and the organisation's habit decided: the person should look. */
  dateOrderCertain: boolean;
  /** Columns (0-based) that plainly write dates in another order than the rest of the file. */
  dateOrderByColumn: Record<number, DateOrder>;
  decimal: DecimalMark;
  decimalCertain: boolean;
  /** Up to three dates of the file as written and as read, those first that could be misread. */
  dateExamples: { text: string; date: PartialDate }[];
  numberExamples: { text: string; value: number }[];
};

export type Habits = { dateOrder: DateOrder; decimal: DecimalMark };

/** Reads a cell of a date column: real dates, years and day counts in digits, or typed text. */
export function readDate(cell: Cell, order: DateOrder): PartialDate | null {
  if (cell instanceof Date) return cellText(cell) || null;
  const text = cellText(cell);
  return parseTypedDate(text, { order, excelSerial: true });
}

function votesOf(cells: readonly Cell[]): Map<DateOrder, number> {
  const votes = new Map<DateOrder, number>();
  for (const cell of cells) {
    // Only three numbers in a row can be read in more than one order.
    if (typeof cell !== "string" || !/^\D*\d{1,4}\D+\d{1,4}\D+\d{1,4}/.test(cell)) continue;
    const [dmy, mdy, ymd] = (["dmy", "mdy", "ymd"] as const).map((order) => readDate(cell, order));
    const only = dmy && !mdy ? "dmy" : mdy && !dmy ? "mdy" : ymd && !dmy && !mdy ? "ymd" : null;
    if (only) votes.set(only, (votes.get(only) ?? 0) + 1);
  }
  return votes;
}

const winner = (votes: Map<DateOrder, number>) => [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];

/** Which mark a number must use for decimals, judged by its shape; null when both readings are possible. */
function decimalOf(text: string): DecimalMark | null {
  const comma = parseTypedNumber(text, { decimal: "," });
  const point = parseTypedNumber(text, { decimal: "." });
  if (comma === null && point !== null) return ".";
  if (point === null && comma !== null) return ",";
  return null;
}

/**
 * Decides how dates and numbers are read, on the whole of each column; `habits` decide where the file cannot, and a
 * person's `choice` decides over both, for every column.
 */
export function interpret(
  grid: Grid,
  table: Table,
  mapping: Mapping,
  habits: Habits,
  choice: { dateOrder?: DateOrder; decimal?: DecimalMark } = {},
): Interpretation {
  const cellsOf = (column: number | undefined): Cell[] =>
    column === undefined ? [] : table.rows.map((row) => grid[row - 1]?.[column] ?? null);
  const columns = dateFields.flatMap((field) => (mapping[field] === undefined ? [] : [mapping[field]]));
  const all = new Map<DateOrder, number>();
  const own = new Map<number, DateOrder>();
  for (const column of columns) {
    const votes = votesOf(cellsOf(column));
    for (const [order, count] of votes) all.set(order, (all.get(order) ?? 0) + count);
    const order = winner(votes);
    if (order && !choice.dateOrder) own.set(column, order);
  }
  const decided = choice.dateOrder ?? winner(all);
  const dateOrder = decided ?? habits.dateOrder;
  const dateOrderByColumn = Object.fromEntries([...own].filter(([, order]) => order !== dateOrder));

  const digits: { text: string; date: PartialDate; open: boolean }[] = [];
  const shown = new Set<string>();
  for (const column of columns)
    for (const cell of cellsOf(column)) {
      if (digits.length >= 200 || typeof cell !== "string") continue;
      const text = cellText(cell);
      const date = readDate(cell, dateOrderByColumn[column] ?? dateOrder);
      if (!date || shown.has(text)) continue;
      shown.add(text);
      const [dayFirst, monthFirst] = [readDate(cell, "dmy"), readDate(cell, "mdy")];
      digits.push({ text, date, open: dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst });
    }
  const dateExamples = digits
    .sort((a, b) => Number(b.open) - Number(a.open))
    .slice(0, 3)
    .map(({ text, date }) => ({ text, date }));

  const numbers = cellsOf(mapping.budgetAmount).flatMap((cell) =>
    typeof cell === "string" ? [cellText(cell)] : [],
  );
  const marks = numbers.map(decimalOf).filter((mark) => mark !== null);
  const commas = marks.filter((mark) => mark === ",").length;
  const written: DecimalMark = marks.length === 0 ? habits.decimal : commas * 2 >= marks.length ? "," : ".";
  const decimal = choice.decimal ?? written;
  const numberExamples = numbers
    .filter((text) => !saysNothing(text) && /[.,]/.test(text))
    .map((text) => ({ text, value: parseTypedNumber(text, { decimal }) }))
    .flatMap(({ text, value }) => (value === null ? [] : [{ text, value }]))
    .slice(0, 3);
  const ambiguous = digits.some(({ open }) => open);
  return {
    dateOrder,
    dateOrderCertain: decided !== undefined || !ambiguous,
    dateOrderByColumn,
    decimal,
    decimalCertain: choice.decimal !== undefined || marks.length > 0 || numberExamples.length === 0,
    dateExamples,
    numberExamples,
  };
}
