import { countryCodeOf } from "@/lib/countries.ts";
import { parseTypedDate } from "@/lib/dates.ts";
import { parseTypedNumber } from "@/lib/numbers.ts";
import { type Cell, cellText, type Grid, saysNothing } from "./grid.ts";
import { readKind, readStatus } from "./word-values.ts";

/** What a column's cells look like: shares (0–1) of those that say something. */
export type ColumnContent = {
  filled: number;
  date: number;
  number: number;
  country: number;
  url: number;
  kind: number;
  status: number;
  own: number;
  words: number;
  repeated: number;
  /** Numbers that count the rows from one: 1, 2, 3… */
  running: number;
};

const year = (n: number) => Number.isInteger(n) && n >= 1850 && n <= 2100;

function isDate(cell: Cell, text: string): boolean {
  if (cell instanceof Date) return true;
  if (typeof cell === "number") return year(cell);
  return parseTypedDate(text, { order: "dmy" }) !== null || parseTypedDate(text, { order: "mdy" }) !== null;
}

/** Measures a column on at most 400 of the table's rows, spread evenly. */
export function columnContent(
  grid: Grid,
  rows: readonly number[],
  column: number,
  isOwn: (text: string) => boolean,
): ColumnContent {
  const step = Math.max(1, Math.ceil(rows.length / 400));
  const count = { date: 0, number: 0, country: 0, url: 0, kind: 0, status: 0, own: 0, words: 0, running: 0 };
  const distinct = new Set<string>();
  let filled = 0;
  for (let index = 0; index < rows.length; index += step) {
    const cell = grid[(rows[index] ?? 0) - 1]?.[column] ?? null;
    const text = cellText(cell);
    if (saysNothing(text)) continue;
    filled++;
    distinct.add(text);
    const short = text.length <= 60;
    if (short && isDate(cell, text)) count.date++;
    if (
      typeof cell === "number" ||
      (short &&
        [",", "."].some((decimal) => parseTypedNumber(text, { decimal: decimal as "," | "." }) !== null))
    )
      count.number++;
    if (short && text.length > 1 && countryCodeOf(text) !== null) count.country++;
    if (/^(https?:\/\/|www\.)\S+$/i.test(text)) count.url++;
    if (short && readKind(text) !== null) count.kind++;
    if (short && readStatus(text) !== null) count.status++;
    if (Number(text) === index + 1) count.running++;
    if (short && isOwn(text)) count.own++;
    if (/\p{L}{2}/u.test(text)) count.words++;
  }
  const share = (n: number) => (filled === 0 ? 0 : n / filled);
  return {
    filled,
    date: share(count.date),
    number: share(count.number),
    country: share(count.country),
    url: share(count.url),
    kind: share(count.kind),
    status: share(count.status),
    own: share(count.own),
    words: share(count.words),
    running: share(count.running),
    repeated: filled === 0 ? 0 : 1 - distinct.size / filled,
  };
}
