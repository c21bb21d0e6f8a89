import { fold } from "@/lib/text.ts";
import { type Draft, draftRows } from "./draft-rows.ts";
import type { Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import { changesOf, findKnown, identityOf, type Naming } from "./identity.ts";
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
  for (const { name, country } of drafts.flatMap(({ named }) => named))
    if (country) countries.set(fold(name), (countries.get(fold(name)) ?? new Set()).add(country));
  const decided = (name: string, country: string | null): PartnerMatch => {
    const found = match(name, country);
    const decision = settings.partnerDecisions?.[partnerKey(name, country)];
    const chosen = decision === undefined ? undefined : known.get(decision);
    if (chosen) return { match: "exact", id: chosen.id, name: chosen.name };
    return decision === "new" && found.match === "likely" ? { match: "new", key: found.key } : found;
  };
  for (const draft of drafts)
    draft.partners = draft.named.map(({ name, country }) => {
      // A row without a country means the file's only partner of that name.
      const [only, ...more] = countries.get(fold(name)) ?? [];
      const found = decided(name, country ?? (more.length === 0 ? (only ?? null) : null));
      if (found.match === "likely")
        draft.report("partner", "partner-likely", { value: name, known: found.candidates[0]?.name ?? "" });
      return { name, country, match: found };
    });
}

/** Gives every importable row its identity, and marks those that repeat an earlier one. */
function identify(drafts: readonly Draft[], naming: Naming) {
  const seen = new Map<string, number>();
  for (const draft of drafts) {
    const { values } = draft;
    if (!values || draft.partners.length === 0) continue;
    const partners = draft.partners.map(({ name, match }) =>
      match.match === "exact" ? { key: match.id, name: match.name } : { key: match.key, name },
    );
    const title = draft.titleProposed ? null : values.title;
    const identity = identityOf({ ...values, title, partners }, naming);
    const id = values.externalKey
      ? `key:${fold(values.externalKey)}`
      : `${identity.body}|${identity.year ?? ""}`;
    const first = seen.get(id);
    if (first !== undefined) {
      draft.status = "duplicate";
      draft.duplicateOf = first;
      draft.report("partner", "row-repeated", { first });
      continue;
    }
    seen.set(id, draft.row);
    draft.identity = identity;
    draft.status = draft.problems.length > 0 ? "attention" : "ready";
  }
}

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
    // An agreement of just these partners was taken apart before: there is nothing left to confirm.
    if (agreement && draft.several?.taken) {
      draft.problems = draft.problems.filter(({ code }) => code !== "partners-split");
      if (draft.status === "attention" && draft.problems.length === 0) draft.status = "ready";
    }
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
  const rows: PlannedRow[] = drafts.map(({ identity, named, given, report, ...row }) => row);
  const questions: ImportPlan["questions"] = [];
  if (mapping.kind === undefined && !settings.defaults.kind) questions.push("kind");
  if (rows.length > 0 && rows.every(({ status }) => status === "not-ours")) questions.push("ownCity");
  const cells = rows.filter(({ problems }) => problems.some(({ code }) => code === "partners-split"));
  if (cells.length > 0) questions.push("severalPartners");
  const examples = cells
    .slice(0, 3)
    .map(({ values, several }) => ({ text: values?.partner ?? "", names: several?.names ?? [] }));
  return { rows, counts: countRows(rows), questions, several: { count: cells.length, examples } };
}
