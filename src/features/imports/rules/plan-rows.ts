import { fold } from "@/lib/text.ts";
import { type Draft, draftRows } from "./draft-rows.ts";
import type { Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import { changesOf, findKnown, identityOf } from "./identity.ts";
import type { Interpretation } from "./interpret.ts";
import { type PartnerMatch, partnerKey, partnerMatcher } from "./match-partner.ts";
import { countRows, type ImportPlan, type PlannedRow, type PlanSettings } from "./plan.ts";

/** Keys that the file gives to different partners: a running number, no identity. They are set aside and reported. */
function setAsideBrokenKeys(drafts: readonly Draft[]) {
  const holders = new Map<string, Set<string>>();
  for (const { values } of drafts)
    if (values?.externalKey) {
      const key = fold(values.externalKey);
      holders.set(key, (holders.get(key) ?? new Set()).add(fold(values.partner)));
    }
  for (const { values, given, report } of drafts)
    if (values?.externalKey && (holders.get(fold(values.externalKey))?.size ?? 0) > 1) {
      report("externalKey", "key-repeated");
      given.delete("externalKey");
      values.externalKey = null;
    }
}

/** Finds every row's partner; a likely one that nobody has decided on is reported. */
function findPartners(drafts: readonly Draft[], settings: PlanSettings) {
  const match = partnerMatcher(settings.partners);
  const known = new Map(settings.partners.map((partner) => [partner.id, partner]));
  const countries = new Map<string, Set<string>>();
  for (const { values } of drafts)
    if (values?.partnerCountry) {
      const name = fold(values.partner);
      countries.set(name, (countries.get(name) ?? new Set()).add(values.partnerCountry));
    }
  const decided = (name: string, country: string | null): PartnerMatch => {
    const found = match(name, country);
    const decision = settings.partnerDecisions?.[partnerKey(name, country)];
    const chosen = decision === undefined ? undefined : known.get(decision);
    if (chosen) return { match: "exact", id: chosen.id, name: chosen.name };
    return decision === "new" && found.match === "likely" ? { match: "new", key: found.key } : found;
  };
  for (const draft of drafts) {
    if (!draft.values) continue;
    const { partner, partnerCountry } = draft.values;
    // A row without a country means the file's only partner of that name.
    const [only, ...more] = countries.get(fold(partner)) ?? [];
    draft.partner = decided(partner, partnerCountry ?? (more.length === 0 ? (only ?? null) : null));
    if (draft.partner.match === "likely")
      draft.report("partner", "partner-likely", { known: draft.partner.candidates[0]?.name ?? "" });
  }
}

/** Gives every importable row its identity, and marks those that repeat an earlier one. */
function identify(drafts: readonly Draft[], naming: Naming) {
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const { values, partner } = draft;
    if (!values || !partner) continue;
    const [key, name] =
      partner.match === "exact" ? [partner.id, partner.name] : [partner.key, values.partner];
    const title = draft.titleProposed ? null : values.title;
    const identity = identityOf({ ...values, title, partnerKey: key, partnerName: name }, naming);
    const id = values.externalKey
      ? `key:${fold(values.externalKey)}`
      : `${identity.body}|${identity.year ?? ""}`;
    const first = seen.get(id);
    if (first !== undefined) {
      draft.status = "duplicate";
      draft.duplicateOf = first;
      continue;
    }
    seen.set(id, draft.row);
    draft.identity = identity;
    draft.status = draft.problems.length > 0 ? "attention" : "ready";
  }
}

type Naming = Parameters<typeof identityOf>[1];

/** Says of every row that will be imported whether it is new, changes something, or changes nothing. */
function compare(drafts: readonly Draft[], settings: PlanSettings, naming: Naming) {
  const importable = drafts.flatMap(({ row, values, identity }) =>
    values && identity ? [{ row, externalKey: values.externalKey, identity }] : [],
  );
  const known = findKnown(importable, settings.agreements, naming);
  for (const draft of drafts) {
    if (!draft.identity || !draft.values) continue;
    const agreement = known.get(draft.row);
    draft.agreementId = agreement?.id ?? null;
    draft.changes = agreement ? changesOf(draft.values, draft.given, agreement) : [];
    draft.change = !agreement ? "new" : draft.changes.length > 0 ? "changed" : "unchanged";
  }
}

/** Reads every record of a table and says what importing it would do. Pure: the same file and settings give the same plan. */
export function planRows(
  grid: Grid,
  table: Table,
  mapping: Mapping,
  interpretation: Interpretation,
  settings: PlanSettings,
): ImportPlan {
  const drafts = draftRows(grid, table, mapping, interpretation, settings);
  const naming = { city: settings.ownName, kindNames: settings.kindNames };
  setAsideBrokenKeys(drafts);
  findPartners(drafts, settings);
  identify(drafts, naming);
  compare(drafts, settings, naming);
  const rows: PlannedRow[] = drafts.map(({ identity, given, report, ...row }) => row);
  const questions: ImportPlan["questions"] = [];
  if (mapping.kind === undefined && !settings.defaults.kind) questions.push("kind");
  if (rows.length > 0 && rows.every(({ status }) => status === "not-ours")) questions.push("ownCity");
  return { rows, counts: countRows(rows), questions };
}
