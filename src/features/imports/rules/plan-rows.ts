import type { Locale } from "@/lib/locales.ts";
import { fold } from "@/lib/text.ts";
import type { ImportField, Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import {
  changesOf,
  type FieldChange,
  findKnown,
  type Identity,
  identityOf,
  type KnownAgreement,
} from "./identity.ts";
import type { Interpretation } from "./interpret.ts";
import { type KnownPartner, type PartnerMatch, partnerKey, partnerMatcher } from "./match-partner.ts";
import { ownCityTest } from "./own-city.ts";
import { isError, type Problem } from "./problems.ts";
import { proposeTitle } from "./propose-title.ts";
import { type RowValues, readValues, rowCells } from "./read-values.ts";
import { ownership } from "./row-ownership.ts";
import type { ImportedKind } from "./word-values.ts";

export type PlanSettings = {
  /** The language of proposed titles. */
  locale: Locale;
  ownName: string;
  ownAliases: readonly string[];
  ownCountry: string | null;
  /** The acting city's calendar day. */
  today: string;
  /** One answer for the whole file, where a row gives none. */
  defaults: { kind?: ImportedKind; currency?: string };
  partners: readonly KnownPartner[];
  agreements: readonly KnownAgreement[];
  /** The person's answers to likely partners, by `PartnerMatch.key`: a partner's id, or "new". */
  partnerDecisions?: Readonly<Record<string, string>>;
  /** Cells mended on the screen, by row number in the file and field. */
  corrections?: Readonly<Record<number, Partial<Record<ImportField, string>>>>;
};

export type RowStatus = "ready" | "attention" | "error" | "duplicate" | "notOurs";

export type PlannedRow = {
  /** 1-based row number in the file, as a spreadsheet shows it. */
  row: number;
  status: RowStatus;
  problems: Problem[];
  /** Null for rows that are not ours or cannot be imported. `kind` and `title` are always set otherwise. */
  values: (RowValues & { kind: ImportedKind; title: string }) | null;
  titleProposed: boolean;
  partner: PartnerMatch | null;
  /** Against what exists; null for rows that will not be imported. */
  change: "new" | "changed" | "unchanged" | null;
  agreementId: string | null;
  changes: FieldChange[];
  /** For a duplicate, the row number it repeats. */
  duplicateOf: number | null;
};

/** `rows` is always the sum of ready, attention, errors, duplicates and notOurs; new, changed and unchanged split the first two. */
export type PlanCounts = Record<
  "rows" | "ready" | "attention" | "errors" | "duplicates" | "notOurs" | "new" | "changed" | "unchanged",
  number
>;

export type ImportPlan = {
  rows: PlannedRow[];
  counts: PlanCounts;
  /** What one answer would settle for many rows: the kind of agreement; which name the file uses for the acting city. */
  questions: ("kind" | "ownCity")[];
};

type Draft = PlannedRow & { identity: Identity | null; given: Set<keyof RowValues> };

const filledFields = (values: RowValues) =>
  new Set(
    (Object.keys(values) as (keyof RowValues)[]).filter(
      (field) => values[field] !== null && values[field] !== "",
    ),
  );

function partnerProblem(name: string, own: boolean) {
  if (name === "") return "partner-missing" as const;
  if (/^[QLP]\d{2,}$|^https?:\/\/|^t\d{6,}$/i.test(name)) return "partner-identifier" as const;
  if (!/\p{L}/u.test(name)) return "partner-not-a-name" as const;
  return own ? ("partner-is-own-city" as const) : null;
}

/** Keys that the file gives to different partners: a running number, no identity. */
function brokenKeys(drafts: readonly Draft[]): Set<string> {
  const holders = new Map<string, string>();
  const broken = new Set<string>();
  for (const { values, status } of drafts) {
    if (!values?.externalKey || status === "notOurs") continue;
    const key = fold(values.externalKey);
    const holder = holders.get(key);
    if (holder !== undefined && holder !== fold(values.partner)) broken.add(key);
    holders.set(key, fold(values.partner));
  }
  return broken;
}

/** Reads every record of a table and says what importing it would do. Pure: the same file and settings give the same plan. */
export function planRows(
  grid: Grid,
  table: Table,
  mapping: Mapping,
  interpretation: Interpretation,
  settings: PlanSettings,
): ImportPlan {
  const isOwn = ownCityTest([settings.ownName, ...settings.ownAliases]);
  const match = partnerMatcher(settings.partners);
  const partnerById = new Map(settings.partners.map((partner) => [partner.id, partner]));
  const reader = {
    mapping,
    headers: table.headers,
    interpretation,
    today: settings.today,
    defaultCurrency: settings.defaults.currency ?? null,
  };

  const drafts: Draft[] = table.rows.map((row) => {
    const corrections = settings.corrections?.[row];
    const blank = {
      row,
      titleProposed: false,
      partner: null,
      change: null,
      agreementId: null,
      changes: [],
      duplicateOf: null,
    };
    const nothing = { ...blank, values: null, identity: null, given: new Set<keyof RowValues>() };
    const cells = grid[row - 1] ?? [];
    const whose = ownership(rowCells(row, cells, reader, corrections), mapping, isOwn, settings.ownCountry);
    if (whose === "theirs") return { ...nothing, status: "notOurs", problems: [] };
    const swapped: Mapping =
      whose === "ours-reversed"
        ? {
            ...mapping,
            partner: mapping.ownCity,
            partnerCountry: mapping.ownCountry,
            ownCity: mapping.partner,
          }
        : mapping;
    const at = rowCells(row, cells, { mapping: swapped, headers: table.headers }, corrections);
    const found = readValues(at, { ...reader, mapping: swapped });
    // Córdoba may well be twinned with Córdoba: only a namesake in the same country is the city itself.
    const abroad = found.partnerCountry !== null && settings.ownCountry !== null && found.partnerCountry !== settings.ownCountry;
    const wrong = partnerProblem(found.partner, !abroad && isOwn(found.partner));
    if (wrong) at.report("partner", wrong);
    else if (/[;\n]/.test(at.text("partner"))) at.report("partner", "several-partners");
    const given = filledFields(found);
    const kind = found.kind ?? settings.defaults.kind ?? "other";
    // A kind that cannot be read was reported; one that is missing in its own column deserves a look too.
    if (!found.kind && mapping.kind !== undefined && at.text("kind") === "" && !settings.defaults.kind)
      at.report("kind", "kind-missing");
    const title = found.title ?? proposeTitle(kind, settings.ownName, found.partner, settings.locale);
    const values = { ...found, kind, title };
    return {
      ...nothing,
      status: "ready",
      problems: at.problems,
      values,
      titleProposed: found.title === null,
      given,
    };
  });

  const broken = brokenKeys(drafts);
  const countries = new Map<string, Set<string>>();
  for (const { values } of drafts)
    if (values?.partnerCountry) {
      const name = fold(values.partner);
      countries.set(name, (countries.get(name) ?? new Set()).add(values.partnerCountry));
    }

  for (const draft of drafts) {
    const { values } = draft;
    if (!values) continue;
    if (draft.problems.some(isError)) {
      Object.assign(draft, { status: "error", values: null });
      continue;
    }
    if (values.externalKey && broken.has(fold(values.externalKey))) {
      const at = rowCells(draft.row, grid[draft.row - 1] ?? [], reader, settings.corrections?.[draft.row]);
      at.report("externalKey", "key-repeated");
      draft.problems.push(...at.problems);
      draft.given.delete("externalKey");
      values.externalKey = null;
    }
    // A row without a country means the file's only partner of that name.
    const [only, ...more] = countries.get(fold(values.partner)) ?? [];
    const country = values.partnerCountry ?? (more.length === 0 ? (only ?? null) : null);
    let partner = match(values.partner, country);
    const decision = settings.partnerDecisions?.[partnerKey(values.partner, country)];
    const chosen = decision === undefined ? undefined : partnerById.get(decision);
    if (chosen) partner = { match: "exact", id: chosen.id, name: chosen.name };
    else if (decision === "new" && partner.match === "likely") partner = { match: "new", key: partner.key };
    if (partner.match === "likely") {
      const at = rowCells(draft.row, grid[draft.row - 1] ?? [], reader, settings.corrections?.[draft.row]);
      at.report("partner", "partner-likely", { known: partner.candidates[0]?.name ?? "" });
      draft.problems.push(...at.problems);
    }
    draft.partner = partner;
    draft.status = draft.problems.length > 0 ? "attention" : "ready";
    const [key, name] =
      partner.match === "exact" ? [partner.id, partner.name] : [partner.key, values.partner];
    const title = draft.titleProposed ? null : values.title;
    draft.identity = identityOf({ ...values, title, partnerKey: key, partnerName: name }, settings.ownName);
  }

  const seen = new Map<string, number>();
  for (const draft of drafts) {
    if (!draft.identity || !draft.values) continue;
    const key = draft.values.externalKey;
    const id = key ? `key:${fold(key)}` : `${draft.identity.body}|${draft.identity.year ?? ""}`;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, draft.row);
    else Object.assign(draft, { status: "duplicate", duplicateOf: first, identity: null });
  }

  const importable = drafts.flatMap(({ row, values, identity }) =>
    values && identity ? [{ row, externalKey: values.externalKey, identity }] : [],
  );
  const known = findKnown(importable, settings.agreements, settings.ownName);
  for (const draft of drafts) {
    if (!draft.identity || !draft.values) continue;
    const agreement = known.get(draft.row);
    draft.agreementId = agreement?.id ?? null;
    draft.changes = agreement ? changesOf(draft.values, draft.given, agreement) : [];
    draft.change = !agreement ? "new" : draft.changes.length > 0 ? "changed" : "unchanged";
  }
  const rows = drafts.map(({ identity: _identity, given: _given, ...row }) => row);
  const questions: ImportPlan["questions"] = [];
  if (mapping.kind === undefined && !settings.defaults.kind) questions.push("kind");
  if (rows.length > 0 && rows.every(({ status }) => status === "notOurs")) questions.push("ownCity");
  return { rows, counts: countRows(rows), questions };
}

/** Counts a plan's rows. */
export function countRows(rows: readonly PlannedRow[]): PlanCounts {
  const counts: PlanCounts = {
    rows: 0,
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
    counts.rows++;
    counts[status === "error" ? "errors" : status === "duplicate" ? "duplicates" : status]++;
    if (change) counts[change]++;
  }
  return counts;
}
