import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import { type ImportSettings, importPointer, importRevision, importSettings, importUpload } from "../schema.ts";
import { keepReading, packSheets, planImport, unpackSheets } from "./plan-import.ts";

/** Reads a file and says what importing it would do; nothing but the reading is written. */
export const readImport = command(
  {
    permission: "import:commit",
    input: importUpload,
    output: importPointer,
    about: "Reads a file of agreements without importing it",
    timeoutMs: 60_000,
  },
  async (scope, input) => {
    const id = uuidv7(scope.now.getTime());
    const settings = importSettings.parse(input.settings ?? {});
    await scope.tx.import.create({
      data: {
        organisationId: scope.organisationId,
        id,
        kind: "agreements",
        fileName: input.fileName,
        fileHash: input.fileHash,
        status: "read",
        mapping: {},
        interpretation: {},
        createdById: scope.actor.userId,
      },
    });
    await scope.tx.importFile.create({
      data: { organisationId: scope.organisationId, importId: id, sheets: packSheets(input.sheets) },
    });
    const reading = await planImport(scope, input.sheets, settings);
    await keepReading(scope, id, input.sheets, settings, reading);
    scope.audit({ type: "import.read", subjectId: id, facts: { fileName: input.fileName, ...reading.plan.counts } });
    return { id };
  },
);

/** Changes how a file is read, mends cells, decides on rows, and plans again. @throws Refusal("conflict") once it was imported. */
export const reviseImport = command(
  {
    permission: "import:commit",
    input: importRevision,
    output: importPointer,
    about: "Changes how a file is read",
    timeoutMs: 60_000,
  },
  async (scope, { id, settings }) => {
    const stored = await lockImport(scope, id);
    if (stored.status === "running" || stored.status === "committed") throw new Refusal("conflict");
    const file = await scope.tx.importFile.findUnique({
      where: { organisationId_importId: { organisationId: scope.organisationId, importId: id } },
    });
    if (!file) throw new Refusal("not-found");
    const merged = mergeSettings(importSettings.parse(stored.settings), settings);
    const sheets = unpackSheets(file.sheets);
    const reading = await planImport(scope, sheets, merged);
    await keepReading(scope, id, sheets, merged, reading);
    scope.audit({ type: "import.revised", subjectId: id, facts: { ...reading.plan.counts } });
    return { id };
  },
);

/** The import's row, held for this transaction. @throws Refusal("not-found") */
export async function lockImport(
  scope: Pick<Parameters<typeof reviseImport.perform>[0], "tx" | "organisationId">,
  id: string,
): Promise<{ status: string; settings: unknown }> {
  const [row] = await scope.tx.$queryRaw<{ status: string; settings: unknown }[]>`
    select status, settings from import where id = ${id}::uuid for update`;
  if (!row) throw new Refusal("not-found");
  return row;
}

/** What changes is laid over what was; mended cells and decisions add up; another sheet or heading forgets the columns. */
function mergeSettings(before: ImportSettings, change: Partial<ImportSettings>): ImportSettings {
  const moved =
    (change.sheet !== undefined && change.sheet !== before.sheet) ||
    (change.headerRow !== undefined && change.headerRow !== before.headerRow);
  const kept = moved ? { ...before, mapping: undefined, corrections: {}, decisions: {} } : before;
  const corrections = { ...kept.corrections };
  for (const [row, cells] of Object.entries(change.corrections ?? {})) corrections[row] = { ...corrections[row], ...cells };
  return {
    ...kept,
    ...change,
    mapping: { ...kept.mapping, ...change.mapping },
    partnerDecisions: { ...kept.partnerDecisions, ...change.partnerDecisions },
    corrections,
    decisions: { ...kept.decisions, ...change.decisions },
  };
}
