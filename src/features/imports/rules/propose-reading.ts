import type { DateOrder } from "@/lib/dates.ts";
import type { DecimalMark } from "@/lib/numbers.ts";
import { fold } from "@/lib/text.ts";
import type { Mapping } from "./fields.ts";
import { findSheet, findTable, type Table } from "./find-table.ts";
import type { Sheet } from "./grid.ts";
import { type Habits, type Interpretation, interpret } from "./interpret.ts";
import { matchColumns } from "./match-columns.ts";

/** How a file would be read: which sheet, where its table lies, what each column holds, how dates and numbers are meant. */
export type ProposedReading = {
  sheet: number;
  table: Table;
  mapping: Mapping;
  interpretation: Interpretation;
};

/** What a person chose instead of the proposal; what is absent stays as proposed. */
export type ReadingChoices = {
  sheet?: number;
  headerRow?: number;
  mapping?: Mapping;
  dateOrder?: DateOrder;
  decimal?: DecimalMark;
};

/** Proposes how to read a file; `ownNames` are the acting city's name and aliases, `habits` its country's way to write. */
export function proposeReading(
  sheets: readonly Sheet[],
  { ownNames, habits }: { ownNames: readonly string[]; habits: Habits },
  choices: ReadingChoices = {},
): ProposedReading {
  const sheet = choices.sheet !== undefined && sheets[choices.sheet] ? choices.sheet : findSheet(sheets);
  const grid = sheets[sheet]?.grid ?? [];
  const table = findTable(grid, choices.headerRow);
  const mapping = choices.mapping ?? matchColumns(grid, table, ownNames);
  return { sheet, table, mapping, interpretation: interpret(grid, table, mapping, habits, choices) };
}

/** The same text for headings that say the same: under it a city's choices for its own sheet are remembered. */
export function headingText(table: Table): string {
  return table.headers.map(fold).join("|");
}
