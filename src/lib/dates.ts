import { monthNamed } from "./month-names.ts";
import { fold } from "./text.ts";

/** A day known to the year, the month or the day: ISO text "2018", "2018-07" or "2018-07-05". */
export type PartialDate = string;
export type DatePrecision = "year" | "month" | "day";
/** The order in which somebody writes day, month and year in digits. */
export type DateOrder = "dmy" | "mdy" | "ymd";

const dayMs = 86_400_000;
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const two = (n: number) => String(n).padStart(2, "0");

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  if (year < 1000 || year > 9999) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** Says whether a value is a real calendar year (1000–9999), month or day in ISO text. */
export function isPartialDate(value: unknown): value is PartialDate {
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (!match) return false;
  const [, year, month, day] = match;
  return (
    partialDate(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined) === value
  );
}

/** How finely a date is known. */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** The first calendar day a date can mean. */
export function earliestDay(date: PartialDate): string {
  return date + "-01-01".slice(date.length - 4);
}

/** The last real calendar day a date can mean ("2018-02" → "2018-02-28"). */
export function latestDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${two(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}`;
}

/** Tells whether an end surely lies before a start: "2018" and "2018-07" may be the same moment. */
export function endsBefore(end: PartialDate, start: PartialDate): boolean {
  const shared = Math.min(start.length, end.length);
  return end.slice(0, shared) < start.slice(0, shared);
}

/** The day `days` after (or before, when negative) a full ISO day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one full ISO day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times its use, and every request asks for the day.
function clock(timeZone: string): Intl.DateTimeFormat {
  let made = clocks.get(timeZone);
  if (!made) {
    made = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    clocks.set(timeZone, made);
  }
  return made;
}

/** The calendar day it is in a time zone at an instant, as a full ISO day. */
export function today(timeZone: string, now: Date): string {
  const parts = clock(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times its use, and a list of dates needs one.
function formatter(locale: string, precision: "month" | "day", month: "long" | "short"): Intl.DateTimeFormat {
  const key = `${locale}|${precision}|${month}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      timeZone: "UTC",
      year: "numeric",
      month,
      ...(precision === "day" ? { day: "numeric" } : {}),
    });
    formatters.set(key, made);
  }
  return made;
}

/** Writes a date with its month in letters, no finer than it is known ("juillet 2018"). */
export function formatPartialDate(
  date: PartialDate,
  locale: string,
  { month = "long" }: { month?: "long" | "short" } = {},
): string {
  const precision = precisionOf(date);
  if (precision === "year") return date;
  const day = new Date(`${earliestDay(date)}T00:00:00Z`);
  const made = formatter(locale, precision, month);
  if (precision !== "day" || !date.endsWith("-01") || !locale.startsWith("fr")) return made.format(day);
  // French writes the first of a month as an ordinal; Intl does not.
  const parts = made.formatToParts(day);
  return parts.map(({ type, value }) => (type === "day" ? "1er" : value)).join("");
}

/** The order of day, month and year that a format locale ("en-US", "es-UY") writes in digits. */
export function dateOrderOf(formatLocale: string): DateOrder {
  const first = new Intl.DateTimeFormat(formatLocale)
    .formatToParts(0)
    .find((p) => p.type !== "literal")?.type;
  return first === "year" ? "ymd" : first === "month" ? "mdy" : "dmy";
}

/** The day a spreadsheet's serial number (1900 system) stands for, or null outside 1900–9999. */
export function fromExcelSerial(serial: number): PartialDate | null {
  const whole = Math.floor(serial);
  // Serial 60 is the 29 February 1900 that never was; nothing before it can be trusted.
  if (!(whole > 60 && whole < 2_958_466)) return null;
  return new Date(Date.UTC(1899, 11, 30) + whole * dayMs).toISOString().slice(0, 10);
}

const time = /[t\s]\d{1,2}[:h]\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?|z|[+-]\d{2}:?\d{2})?$/i;
const ordinal = /(\d)\s*(er|ere|re|[ºª°]|st|nd|rd|th|o|a)(?=[\s.,/-]|$)/gi;
const fillers = new Set(
  `de del du da do of the le el o em en on a al lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles
  jueves viernes sabado domingo segunda terca quarta quinta sexta feira monday tuesday wednesday thursday friday saturday
  sunday`.split(/\s+/),
);

// Two digits mean 1950–2049: twinnings are as old as 1950, and no plan runs past 2049.
const fullYear = (digits: string) =>
  (digits.length === 2 ? (Number(digits) < 50 ? 2000 : 1900) : 0) + Number(digits);
const isYear = (token: string | undefined) => token?.length === 4;

function inWords(tokens: string[], at: number, month: number): PartialDate | null {
  const rest = tokens.filter((_, index) => index !== at);
  if (!rest.every((token) => /^\d{1,4}$/.test(token))) return null;
  const [a, b] = rest;
  // "jul-18" is July 2018; "18 jul" is a day that lacks its year.
  if (a && rest.length === 1)
    return isYear(a) || (at === 0 && a.length === 2) ? partialDate(fullYear(a), month) : null;
  if (!a || !b || rest.length !== 2) return null;
  const [day, year] = isYear(a) ? [b, a] : [a, b];
  if (day.length > 2 || year.length === 1 || year.length === 3) return null;
  return partialDate(fullYear(year), month, Number(day));
}

function inDigits(tokens: string[], order: DateOrder): PartialDate | null {
  const [a = "", b = "", c = ""] = tokens;
  if (tokens.length === 1) {
    if (a.length === 8) return partialDate(Number(a.slice(0, 4)), Number(a.slice(4, 6)), Number(a.slice(6)));
    return isYear(a) ? partialDate(Number(a)) : null;
  }
  if (tokens.length === 2) {
    if (isYear(a) && b.length <= 2) return partialDate(Number(a), Number(b));
    return isYear(b) && a.length <= 2 ? partialDate(Number(b), Number(a)) : null;
  }
  if (tokens.length !== 3 || b.length > 2) return null;
  if (isYear(a)) return c.length > 2 ? null : partialDate(Number(a), Number(b), Number(c));
  if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return null;
  if (order === "ymd") {
    if (c.length === 2) return a.length === 2 ? partialDate(fullYear(a), Number(b), Number(c)) : null;
    const readings = [
      partialDate(Number(c), Number(b), Number(a)),
      partialDate(Number(c), Number(a), Number(b)),
    ];
    const possible = [...new Set(readings.filter((reading) => reading !== null))];
    return possible.length === 1 ? (possible[0] ?? null) : null;
  }
  const [day, month] = order === "dmy" ? [a, b] : [b, a];
  return partialDate(fullYear(c), Number(month), Number(day));
}

/**
 * Reads a date as people type it in French, Spanish, Portuguese or English, digits in the given order; null when unsure.
 * With `excelSerial`, a bare five-digit number is a spreadsheet's day count.
 */
export function parseTypedDate(
  text: string,
  { order, excelSerial = false }: { order: DateOrder; excelSerial?: boolean },
): PartialDate | null {
  const trimmed = text.trim();
  if (excelSerial && /^\d{5}([.,]\d+)?$/.test(trimmed)) return fromExcelSerial(Number.parseInt(trimmed, 10));
  const plain = trimmed.replace(time, "").replace(ordinal, "$1");
  if (/^[-+]/.test(plain) || /[?~<>;:()]/.test(plain)) return null;
  // "5juillet2018" and "05JUL2018" exist: a letter next to a digit parts the two.
  const tokens = fold(plain)
    .replace(/(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)/g, " ")
    .split(" ")
    .filter((token) => token !== "" && !fillers.has(token));
  if (tokens.length === 0 || tokens.length > 3) return null;
  const at = tokens.findIndex((token) => monthNamed(token) !== null);
  if (at >= 0) return inWords(tokens, at, monthNamed(tokens[at] ?? "") ?? 0);
  return tokens.every((token) => /^\d+$/.test(token)) ? inDigits(tokens, order) : null;
}
