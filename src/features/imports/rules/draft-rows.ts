import { proposeTitle } from "@/features/agreements/rules.ts";
import { fold } from "@/lib/text.ts";
import type { Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import type { Identity } from "./identity.ts";
import type { Interpretation } from "./interpret.ts";
import { partnerNamer } from "./name-partners.ts";
import { ownCityTest } from "./own-city.ts";
import type { PlannedRow, PlanSettings, ReadyValues } from "./plan.ts";
import { isError, type ProblemCode } from "./problems.ts";
import { type RowCells, type RowReader, type RowValues, readValues, rowCells } from "./read-values.ts";
import { ownership } from "./row-ownership.ts";
import type { NamedPartner } from "./split-partners.ts";

/** A row read by itself, before it is compared with other rows and with what exists. */
export type Draft = PlannedRow & {
  identity: Identity | null;
  /** Whom the row names, before they are found among the organisation's partners. */
  named: NamedPartner[];
  /** The fields the file itself filled. */
  given: Set<keyof RowValues>;
  /** Reports a further problem at a cell of this row. */
  report: RowCells["report"];
};

function partnerProblem(name: string, own: boolean): ProblemCode | null {
  if (name === "") return "partner-missing";
  if (/^[QLP]\d{2,}$|^https?:\/\/|^t\d{6,}$/i.test(name)) return "partner-identifier";
  if (!/\p{L}/u.test(name)) return "partner-not-a-name";
  return own ? "partner-is-own-city" : null;
}

const filledFields = (values: RowValues) =>
  new Set(
    (Object.keys(values) as (keyof RowValues)[]).filter(
      (field) => values[field] !== null && values[field] !== "",
    ),
  );

/** Reads every record of a table by itself: whose it is, its values, and what is wrong with its cells. */
export function draftRows(
  grid: Grid,
  table: Table,
  mapping: Mapping,
  interpretation: Interpretation,
  settings: PlanSettings,
): Draft[] {
  const isOwn = ownCityTest([settings.ownName, ...settings.ownAliases]);
  const namePartners = partnerNamer(settings);
  const reversed: Mapping = {
    ...mapping,
    partner: mapping.ownCity,
    partnerCountry: mapping.ownCountry,
    ownCity: mapping.partner,
    ownCountry: mapping.partnerCountry,
  };
  const reader: RowReader = {
    mapping,
    headers: table.headers,
    interpretation,
    today: settings.today,
    defaultCurrency: settings.defaults.currency ?? null,
  };
  return table.rows.map((row) => {
    const cells = grid[row - 1] ?? [];
    const corrections = settings.corrections?.[row];
    const asMapped = rowCells(row, cells, reader, corrections);
    const whose = ownership(asMapped, mapping, isOwn, settings.ownCountry);
    const turned = whose === "ours-reversed";
    const at = turned ? rowCells(row, cells, { ...reader, mapping: reversed }, corrections) : asMapped;
    const draft: Draft = {
      row,
      status: "not-ours",
      problems: at.problems,
      values: null,
      titleProposed: false,
      partners: [],
      several: null,
      change: null,
      agreementId: null,
      changes: [],
      duplicateOf: null,
      identity: null,
      named: [],
      given: new Set(),
      report: at.report,
    };
    if (whose === "theirs") return draft;
    const found = readValues(at, turned ? { ...reader, mapping: reversed } : reader);
    // Córdoba may well be twinned with Córdoba: only a namesake in the same country is the city itself.
    const abroad =
      found.partnerCountry && settings.ownCountry && found.partnerCountry !== settings.ownCountry;
    // And where the file tells namesakes apart by what follows the name, "Coventry, Connecticut" is not "Coventry, West Midlands".
    const here = at.text("ownCity");
    const namesake = here !== "" && /[,(]/.test(found.partner) && fold(here) !== fold(found.partner);
    const wrong = partnerProblem(found.partner, !abroad && !namesake && isOwn(found.partner));
    if (wrong) at.report("partner", wrong);
    // A kind that cannot be read was reported; one that is missing in its own column deserves a look too.
    if (mapping.kind !== undefined && at.text("kind") === "" && !settings.defaults.kind)
      at.report("kind", "kind-missing");
    if (at.problems.some(isError)) return { ...draft, status: "error" };
    const { named, several } = namePartners(at, found);
    const kind = found.kind ?? settings.defaults.kind ?? "other";
    const kindName = settings.kindNames[settings.locale][kind];
    const names = named.map(({ name }) => name);
    const title = found.title ?? proposeTitle(kindName, settings.ownName, names);
    const values: ReadyValues = { ...found, kind, title };
    return {
      ...draft,
      status: "ready",
      values,
      named,
      several,
      titleProposed: found.title === null,
      given: filledFields(found),
    };
  });
}
