import type { AgreementKind } from "@/features/agreements/schema.ts";
import type { Locale } from "@/lib/locales.ts";
import type { ImportCounts, ImportRow } from "../schema.ts";
import type { ImportField } from "./fields.ts";
import type { FieldChange, KnownAgreement } from "./identity.ts";
import type { KnownPartner, PartnerMatch } from "./match-partner.ts";
import type { Problem } from "./problems.ts";
import type { KindNames } from "./propose-title.ts";
import type { RowValues } from "./read-values.ts";
import type { NamedPartner, PlacesCalled } from "./split-partners.ts";

/** Everything but the file that a plan depends on. */
export type PlanSettings = {
  /** The language of proposed titles. */
  locale: Locale;
  kindNames: KindNames;
  ownName: string;
  ownAliases: readonly string[];
  ownCountry: string | null;
  /** The acting city's calendar day. */
  today: string;
  /** One answer for the whole file, where a row gives none. */
  defaults: { kind?: AgreementKind; currency?: string };
  partners: readonly KnownPartner[];
  agreements: readonly KnownAgreement[];
  /**
   * The person's answers: to likely partners, by `PartnerMatch.key`, a partner's id or "new"; to a cell that may name
   * several, by `severalKey`, "split" or "one".
   */
  partnerDecisions?: Readonly<Record<string, string>>;
  /** The answer for every cell whose parts are all known cities; absent, such cells wait for a look. */
  severalPartners?: "split" | "one";
  /** Tells a city's name from any other word. */
  placesCalled: PlacesCalled;
  /** Cells mended on the screen, by row number in the file and field. */
  corrections?: Readonly<Record<number, Partial<Record<ImportField, string>>>>;
};

/** A row's values once nothing required is missing. */
export type ReadyValues = RowValues & { kind: AgreementKind; title: string };

/** One of a row's partners and who that is among those of the organisation. */
export type RowPartner = NamedPartner & { match: PartnerMatch };

export type PlannedRow = {
  /** 1-based row number in the file, as a spreadsheet shows it. */
  row: number;
  status: ImportRow["status"];
  problems: Problem[];
  /** Null for rows that are not ours or cannot be imported. */
  values: ReadyValues | null;
  titleProposed: boolean;
  /** In the order of the cell; none for rows that will not be imported. */
  partners: RowPartner[];
  /** Where the cell may name several: the parts that were found, and whether they are taken for several. */
  several: { key: string; names: string[]; taken: boolean } | null;
  /** Against what exists; null for rows that will not be imported. */
  change: "new" | "changed" | "unchanged" | null;
  agreementId: string | null;
  changes: FieldChange[];
  /** For a duplicate, the row number it repeats. */
  duplicateOf: number | null;
};

export type ImportPlan = {
  rows: PlannedRow[];
  counts: ImportCounts;
  /** What one answer would settle for many rows: the kind of agreement; which name the file uses for the acting city; whether cells with several cities name several partners. */
  questions: ("kind" | "ownCity" | "severalPartners")[];
  /** How many cells name several known cities, and a few of them with their parts. */
  several: { count: number; examples: { text: string; names: string[] }[] };
};

/** Under which count a row of each status is counted. */
export const countOf = {
  ready: "ready",
  attention: "attention",
  error: "errors",
  duplicate: "duplicates",
  "not-ours": "notOurs",
} as const;

/** Counts a plan's rows. */
export function countRows(rows: readonly Pick<PlannedRow, "status" | "change">[]): ImportCounts {
  const counts: ImportCounts = {
    rows: rows.length,
    ready: 0,
    attention: 0,
    errors: 0,
    duplicates: 0,
    notOurs: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
  };
  for (const { status, change } of rows) {
    counts[countOf[status]]++;
    if (change) counts[change]++;
  }
  return counts;
}
