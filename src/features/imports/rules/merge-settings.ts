import type { ImportRevisionSettings, ImportSettings } from "../schema.ts";
import { type ImportField, importFields, type Mapping } from "./fields.ts";

/**
 * Lays a change of mind over what was decided: mended cells and decisions add up, another sheet or heading forgets what
 * was said about columns and rows, and a column chosen as it is already (`current`) is no choice.
 */
export function mergeSettings(
  before: ImportSettings,
  change: ImportRevisionSettings,
  current: Mapping,
): ImportSettings {
  const moved =
    (change.sheet !== undefined && change.sheet !== before.sheet) ||
    (change.headerRow !== undefined && change.headerRow !== before.headerRow);
  const kept: ImportSettings = moved ? { ...before, mapping: {}, corrections: {}, decisions: {} } : before;
  const corrections = { ...kept.corrections };
  for (const [row, cells] of Object.entries(change.corrections ?? {}))
    corrections[row] = { ...corrections[row], ...cells };
  const decisions = { ...kept.decisions };
  for (const [row, decision] of Object.entries(change.decisions ?? {}))
    if (decision === "undecided") delete decisions[row];
    else decisions[row] = decision;
  const { headerRow, ...rest } = { ...kept, ...change };
  // Another sheet has its heading somewhere else.
  const heading = change.sheet !== undefined && change.sheet !== before.sheet ? change.headerRow : headerRow;
  return {
    ...rest,
    ...(heading === undefined ? {} : { headerRow: heading }),
    mapping: moved ? {} : { ...kept.mapping, ...newChoices(change.mapping ?? {}, current) },
    partnerDecisions: { ...kept.partnerDecisions, ...change.partnerDecisions },
    corrections,
    decisions,
  };
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
