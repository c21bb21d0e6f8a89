import type { ImportRevisionSettings, ImportSettings } from "../schema.ts";
import { type ImportField, importFields, type Mapping } from "./fields.ts";

/** How a file is read at present: what a form sends back unchanged is no choice. */
export type CurrentReading = {
  sheet: number;
  headerRow: number;
  mapping: Mapping;
  dateOrder: string;
  dateOrderCertain: boolean;
  decimal: string;
  decimalCertain: boolean;
};

/**
 * Lays a change of mind over what was decided: mended cells and decisions add up, another sheet or heading forgets what
 * was said about columns and rows, and what is chosen as it is already is no choice.
 */
export function mergeSettings(
  before: ImportSettings,
  change: ImportRevisionSettings,
  current: CurrentReading,
): ImportSettings {
  const { sheet, headerRow, mapping, dateOrder, decimal, corrections, decisions, partnerDecisions, ...rest } =
    change;
  const otherSheet = sheet !== undefined && sheet !== current.sheet;
  const otherHeading = headerRow !== undefined && headerRow !== current.headerRow;
  const moved = otherSheet || otherHeading;
  const { headerRow: heading, ...others } = before;
  return {
    ...others,
    ...rest,
    ...(otherSheet ? { sheet } : {}),
    // Another sheet has its heading somewhere else.
    ...(otherHeading ? { headerRow } : heading !== undefined && !otherSheet ? { headerRow: heading } : {}),
    // A guess sent back unchanged is confirmed by that.
    ...(dateOrder && (dateOrder !== current.dateOrder || !current.dateOrderCertain) ? { dateOrder } : {}),
    ...(decimal && (decimal !== current.decimal || !current.decimalCertain) ? { decimal } : {}),
    mapping: moved ? {} : { ...before.mapping, ...newChoices(mapping ?? {}, current.mapping) },
    partnerDecisions: { ...before.partnerDecisions, ...partnerDecisions },
    corrections: mergeCells(moved ? {} : before.corrections, corrections ?? {}),
    decisions: mergeDecisions(moved ? {} : before.decisions, decisions ?? {}),
  };
}

function mergeCells(
  before: ImportSettings["corrections"],
  change: ImportSettings["corrections"],
): ImportSettings["corrections"] {
  const merged = { ...before };
  for (const [row, cells] of Object.entries(change)) merged[row] = { ...merged[row], ...cells };
  return merged;
}

function mergeDecisions(
  before: ImportSettings["decisions"],
  change: NonNullable<ImportRevisionSettings["decisions"]>,
): ImportSettings["decisions"] {
  const merged = { ...before };
  for (const [row, decision] of Object.entries(change))
    if (decision === "undecided") delete merged[row];
    else merged[row] = decision;
  return merged;
}

type Choice = NonNullable<ImportSettings["mapping"]>;

/** The choices that differ from the columns in force; a column that another field gave up or lost goes with it. */
function newChoices(choice: Choice, current: Mapping): Choice {
  const chosen: Choice = {};
  for (const field of importFields)
    if (choice[field] !== undefined && (choice[field] ?? null) !== (current[field] ?? null))
      chosen[field] = choice[field];
  const taken = new Set(Object.values(chosen).filter((column) => column !== null));
  for (const field of Object.keys(current) as ImportField[])
    if (chosen[field] === undefined && taken.has(current[field] ?? -1)) chosen[field] = null;
  return chosen;
}

/** Every field's column as it stands, so that nothing learnt since can move what a person has seen. */
export function frozenMapping(mapping: Mapping): Choice {
  return Object.fromEntries(importFields.map((field) => [field, mapping[field] ?? null]));
}
