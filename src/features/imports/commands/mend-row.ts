import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { perform } from "@/server/corridor.ts";
import { command } from "@/server/operation.ts";
import { likelyOf } from "../rules/match-partner.ts";
import type { RowPartner } from "../rules/plan.ts";
import { importPointer, importRowMend } from "../schema.ts";
import { reviseImport } from "./read-import.ts";

/**
 * Mends one row in place: cells as typed, whether it comes in, whom its partner is. What was not changed is not kept.
 * @throws Refusal("not-found") for a row that the file does not have; ("conflict") once it was imported.
 */
export const mendRow = command(
  {
    permission: "import:commit",
    input: importRowMend,
    output: importPointer,
    about: "Mends the cells of one row, or decides on it",
    timeoutMs: 60_000,
  },
  async (scope, { id, row, fields, cells, decision, partner, several }) => {
    const [kept] = await scope.tx.$queryRaw<
      { cells: Record<string, string>; partners: RowPartner[] | null; severalKey: string | null }[]
    >`
      select cells, "values"->'partners' as partners, "values"->'several'->>'key' as "severalKey" from import_row
      where import_id = ${id}::uuid and row_number = ${row}`;
    if (!kept) throw new Refusal("not-found");
    const likely = likelyOf(kept.partners ?? []);
    const shown = new Set([...fields, ...Object.keys(cells)]) as Set<(typeof fields)[number]>;
    const changed = [...shown]
      .map((field) => [field, cells[field] ?? ""] as const)
      // A cell sent back as it stands is no correction: the file's own number or day is more exact than its text.
      .filter(([field, text]) => text.trim() !== (kept.cells[field] ?? "").trim());
    const mended = changed.length > 0 ? { corrections: { [row]: Object.fromEntries(changed) } } : {};
    const decided = decision ? { decisions: { [row]: decision } } : {};
    const partnerDecisions = {
      ...(partner && likely ? { [likely.key]: partner } : {}),
      // A cell whose words were changed is another question.
      ...(several && kept.severalKey && !changed.some(([field]) => field === "partner")
        ? { [kept.severalKey]: several }
        : {}),
    };
    return perform(reviseImport, scope, { id, settings: { ...mended, ...decided, partnerDecisions } });
  },
);
