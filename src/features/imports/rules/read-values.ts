import type { AgreementKind, AgreementStatus } from "@/features/agreements/schema.ts";
import type { PartnerKind } from "@/features/partners/schema.ts";
import { countryCodeOf } from "@/lib/countries.ts";
import type { PartialDate } from "@/lib/dates.ts";
import { type Amount, currencyIn, isCurrency, parseTypedAmount, roundAmount } from "@/lib/money.ts";
import { type DateField, dateFields, type ImportField, type Mapping } from "./fields.ts";
import { type Cell, cellText, isCellError, saysNothing } from "./grid.ts";
import { type Interpretation, readDate } from "./interpret.ts";
import { type Problem, type ProblemCode, problem } from "./problems.ts";
import { type AgreementDomain, readDomains, readKind, readPartnerKind, readStatus } from "./word-values.ts";

/** What a row says, in the product's terms; null where it says nothing or nothing that can be read. */
export type RowValues = Record<DateField, PartialDate | null> & {
  partner: string;
  partnerCountry: string | null;
  partnerKind: PartnerKind | null;
  kind: AgreementKind | null;
  title: string | null;
  externalKey: string | null;
  status: AgreementStatus | null;
  domain: AgreementDomain | null;
  objective: string | null;
  workPlan: string | null;
  budgetAmount: Amount | null;
  budgetCurrency: string | null;
  url: string | null;
  notes: string | null;
};

/** As long as the agreements and partners rooms allow. */
const longest = { partner: 200, title: 300, externalKey: 200, objective: 5000, workPlan: 5000, notes: 5000 };
const earliestYear = 1850;

export type RowReader = {
  mapping: Mapping;
  headers: readonly string[];
  interpretation: Interpretation;
  today: string;
  defaultCurrency: string | null;
};

/** Gives one cell's place and text to a reader, and collects what is wrong. */
export type RowCells = {
  text: (field: ImportField) => string;
  cell: (field: ImportField) => Cell;
  report: (field: ImportField, code: ProblemCode, params?: Record<string, string | number>) => void;
  problems: Problem[];
};

/** Opens a row: a person's corrections stand in for the file's cells. */
export function rowCells(
  row: number,
  cells: readonly Cell[],
  { mapping, headers }: Pick<RowReader, "mapping" | "headers">,
  corrections: Partial<Record<ImportField, string>> = {},
): RowCells {
  const problems: Problem[] = [];
  const column = (field: ImportField) => mapping[field];
  const cell = (field: ImportField): Cell => corrections[field] ?? cells[column(field) ?? -1] ?? null;
  const raw = (field: ImportField) => cellText(cell(field));
  return {
    problems,
    cell,
    text: (field) => {
      const text = raw(field);
      return saysNothing(text) || isCellError(text) ? "" : text;
    },
    report: (field, code, params) => {
      const header = headers[column(field) ?? -1] ?? "";
      problems.push(problem({ row, column: header, field, value: raw(field) }, code, params));
    },
  };
}

function readText(at: RowCells, field: keyof typeof longest): string | null {
  const text = at.text(field);
  if (text === "") return null;
  const limit = longest[field];
  if (text.length <= limit) return text;
  at.report(field, "text-too-long", { limit });
  return `${text.slice(0, limit - 1)}…`;
}

function readWord<T>(
  at: RowCells,
  field: ImportField,
  read: (text: string) => T | null,
  code: ProblemCode,
): T | null {
  const text = at.text(field);
  if (text === "") return null;
  const value = read(text);
  if (value === null) at.report(field, code);
  return value;
}

function readDates(at: RowCells, reader: RowReader): Record<DateField, PartialDate | null> {
  const { dateOrder, dateOrderByColumn } = reader.interpretation;
  const dates: Record<DateField, PartialDate | null> = {
    signedOn: null,
    startsOn: null,
    endsOn: null,
    reviewOn: null,
  };
  for (const field of dateFields) {
    if (at.text(field) === "") continue;
    const order = dateOrderByColumn[reader.mapping[field] ?? -1] ?? dateOrder;
    const date = readDate(at.cell(field), order);
    if (date === null) at.report(field, "date-unreadable", { order });
    else if (Number(date.slice(0, 4)) < earliestYear || Number(date.slice(0, 4)) > 2200)
      at.report(field, "date-implausible");
    else dates[field] = date;
  }
  // Text order is enough: "2018" is before "2018-07", and a year never ends before its own days.
  const start = dates.startsOn ?? dates.signedOn;
  if (start && dates.endsOn && dates.endsOn < start.slice(0, dates.endsOn.length)) {
    at.report("endsOn", "dates-reversed", { start: at.text(dates.startsOn ? "startsOn" : "signedOn") });
    dates.endsOn = null;
  }
  if (dates.signedOn && dates.signedOn > reader.today) at.report("signedOn", "signed-in-future");
  return dates;
}

const cents = (amount: Amount) => (/\.\d{3}/.test(amount) ? roundAmount(amount, "EUR") : amount);

function readMoney(
  at: RowCells,
  reader: RowReader,
): { budgetAmount: Amount | null; budgetCurrency: string | null } {
  const none = { budgetAmount: null, budgetCurrency: null };
  const cell = at.cell("budgetAmount");
  const text = at.text("budgetAmount");
  if (text === "") return none;
  const typed =
    typeof cell === "number"
      ? parseTypedAmount(String(cell), { decimal: "." })
      : parseTypedAmount(text, { decimal: reader.interpretation.decimal });
  // The database keeps two decimals and fifteen digits before them; spreadsheets know thirds of a cent.
  const amount = typed !== null && /^-?\d{1,15}(\.|$)/.test(typed) ? cents(typed) : null;
  if (amount === null)
    at.report("budgetAmount", "budget-unreadable", {
      decimal: reader.interpretation.decimal === "," ? "comma" : "point",
    });
  else if (amount.startsWith("-")) at.report("budgetAmount", "budget-negative");
  if (amount === null || amount.startsWith("-")) return none;
  const told = at.text("budgetCurrency");
  const named = isCurrency(told.toUpperCase()) ? told.toUpperCase() : currencyIn(told);
  if (told !== "" && named === null) at.report("budgetCurrency", "currency-unreadable");
  const heading = reader.headers[reader.mapping.budgetAmount ?? -1] ?? "";
  return {
    budgetAmount: amount,
    budgetCurrency: named ?? currencyIn(text) ?? currencyIn(heading) ?? reader.defaultCurrency,
  };
}

/** A closed list of domains cannot hold what people write, so the words are kept in the notes unless one domain says it all. */
function readDomain(
  at: RowCells,
  reader: RowReader,
): { domain: AgreementDomain | null; notes: string | null } {
  const text = at.text("domain");
  const notes = readText(at, "notes");
  if (text === "") return { domain: null, notes };
  const [first = "other", ...more] = readDomains(text);
  if (more.length === 0 && first !== "other") return { domain: first, notes };
  const kept = `${reader.headers[reader.mapping.domain ?? -1] ?? ""}: ${text}`;
  return { domain: first, notes: (notes === null ? kept : `${notes}\n${kept}`).slice(0, longest.notes) };
}

function readUrl(at: RowCells): string | null {
  const text = at.text("url");
  if (text === "") return null;
  const full = /^www\./i.test(text) ? `https://${text}` : text;
  if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(full) && URL.canParse(full) && full.length <= 2000) return full;
  at.report("url", "url-unreadable");
  return null;
}

/** Reads every field of an opened row; what cannot be read becomes a gap and a problem. */
export function readValues(at: RowCells, reader: RowReader): RowValues {
  for (const field of Object.keys(reader.mapping) as ImportField[])
    if (field !== "partner" && isCellError(cellText(at.cell(field)))) at.report(field, "cell-error");
  return {
    partner: (readText(at, "partner") ?? "").replace(/\n/g, " "),
    partnerCountry: readWord(at, "partnerCountry", countryCodeOf, "country-unreadable"),
    partnerKind: readWord(at, "partnerKind", readPartnerKind, "partner-kind-unreadable"),
    kind: readWord(at, "kind", readKind, "kind-unreadable"),
    title: readText(at, "title")?.replace(/\n/g, " ") ?? null,
    externalKey: readText(at, "externalKey"),
    status: readWord(at, "status", readStatus, "status-unreadable"),
    objective: readText(at, "objective"),
    workPlan: readText(at, "workPlan"),
    url: readUrl(at),
    ...readDomain(at, reader),
    ...readDates(at, reader),
    ...readMoney(at, reader),
  };
}
