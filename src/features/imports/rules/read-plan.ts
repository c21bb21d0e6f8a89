import type { ImportSettings } from "../schema.ts";
import { type ImportField, importFields, type Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import type { Sheet } from "./grid.ts";
import type { Habits, Interpretation } from "./interpret.ts";
import type { ImportPlan, PlanSettings } from "./plan.ts";
import { planRows } from "./plan-rows.ts";
import { headingText, proposeReading } from "./propose-reading.ts";

/** A file read and planned: where the table lies, what its columns are, how they are read, what importing would do. */
export type Reading = {
  sheet: number;
  table: Table;
  mapping: Mapping;
  remembered: boolean;
  interpretation: Interpretation;
  plan: ImportPlan;
};

/** What the reading of a file rests on besides the file: the city's facts, its habits, and the columns it chose before. */
export type ReadingGround = Omit<
  PlanSettings,
  "defaults" | "partnerDecisions" | "severalPartners" | "corrections"
> & {
  habits: Habits;
  currency: string;
  /** The columns chosen before for a heading that says this. */
  remembered: (heading: string) => Mapping | null;
};

/** Reads sheets into a plan; a person's settings win over what is found, remembered columns over guessed ones. */
export function readPlan(sheets: readonly Sheet[], settings: ImportSettings, ground: ReadingGround): Reading {
  const ownNames = [ground.ownName, ...ground.ownAliases, ...(settings.ownName ? [settings.ownName] : [])];
  const own = { ownNames, habits: ground.habits };
  const choices = {
    ...(settings.sheet !== undefined ? { sheet: settings.sheet } : {}),
    ...(settings.headerRow !== undefined ? { headerRow: settings.headerRow } : {}),
    ...(settings.dateOrder ? { dateOrder: settings.dateOrder } : {}),
    ...(settings.decimal ? { decimal: settings.decimal } : {}),
  };
  const proposed = proposeReading(sheets, own, choices);
  const kept = ground.remembered(headingText(proposed.table));
  const mapping = chosenMapping(kept ?? proposed.mapping, settings.mapping ?? {});
  const { sheet, table, interpretation } = proposeReading(sheets, own, { ...choices, mapping });
  const plan = planRows(sheets[sheet]?.grid ?? [], table, mapping, interpretation, {
    ...ground,
    ownAliases: ownNames.slice(1),
    // Whoever says what the file calls the city knows better than a column of countries.
    ownCountry: settings.ownName ? null : ground.ownCountry,
    defaults: {
      ...(settings.kind ? { kind: settings.kind } : {}),
      currency: settings.currency ?? ground.currency,
    },
    partnerDecisions: settings.partnerDecisions,
    ...(settings.partners ? { severalPartners: settings.partners } : {}),
    corrections: settings.corrections,
  });
  return { sheet, table, mapping, remembered: kept !== null, interpretation, plan };
}

/** A person's choice of columns over what was found: a column serves one field, and null takes a field off. */
function chosenMapping(found: Mapping, choice: NonNullable<ImportSettings["mapping"]>): Mapping {
  const mapping: Mapping = { ...found };
  for (const field of importFields) {
    const column = choice[field];
    if (column === undefined) continue;
    for (const other of importFields) if (column !== null && mapping[other] === column) delete mapping[other];
    if (column === null) delete mapping[field];
    else mapping[field] = column;
  }
  return mapping;
}

/** A mapping with the file's own headings, as reports and mapping files write it. */
export function nameMapping(
  mapping: Mapping,
  headers: readonly string[],
): Partial<Record<ImportField, string>> {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, headers[column] ?? String(column)]),
  );
}
