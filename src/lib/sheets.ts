import type { CsvValue } from "./csv.ts";

/** A table to write: headers in the reader's language, cells as values. */
export type Sheet = { name: string; headers: string[]; rows: CsvValue[][] };

type Words = (key: string) => string;

/**
 * Lays a room's list out as a file, in the reader's words: `columns` says for each field, whose name is the header,
 * what its cells hold.
 */
export function sheetOf<Row>(name: string, columns: Record<string, (row: Row, words: Words) => CsvValue>) {
  return ({ rows }: { rows: readonly Row[] }, { words }: { words: Words }): Sheet => ({
    name,
    headers: Object.keys(columns).map((field) => words(`field.${field}`)),
    rows: rows.map((row) => Object.values(columns).map((cell) => cell(row, words))),
  });
}

/** Decimal text as a cell that shows as a number; nothing for none. */
export function amountCell(amount: string | null): CsvValue {
  return amount === null ? null : { amount };
}
