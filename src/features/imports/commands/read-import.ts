import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { command } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { Mapping } from "../rules/fields.ts";
import type { Sheet } from "../rules/grid.ts";
import type { Interpretation } from "../rules/interpret.ts";
import { mergeSettings } from "../rules/merge-settings.ts";
import { type ImportStatus, importPointer, importRevision, importSettings, importUpload } from "../schema.ts";
import { isAlive } from "./import-progress.ts";
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
    scope.audit({
      type: "import.read",
      subjectId: id,
      facts: { fileName: input.fileName, ...reading.plan.counts },
    });
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
    const stored = await lockIdleImport(scope, id);
    const merged = mergeSettings(importSettings.parse(stored.settings), settings, {
      ...stored.interpretation,
      sheet: Number(stored.sheet ?? 0),
      headerRow: stored.headerRow ?? 0,
      mapping: stored.mapping,
    });
    const sheets = await keptSheets(scope, id);
    const reading = await planImport(scope, sheets, merged);
    await keepReading(scope, id, sheets, merged, reading);
    scope.audit({ type: "import.revised", subjectId: id, facts: { ...reading.plan.counts } });
    return { id };
  },
);

/** An import as the commands meet it. */
export type StoredImport = {
  status: ImportStatus;
  settings: unknown;
  mapping: Mapping;
  counts: Record<string, unknown>;
  sheet: string | null;
  headerRow: number | null;
  interpretation: Interpretation;
};

/** The import's row, held for this transaction. @throws Refusal("not-found") */
export async function lockImport(scope: Pick<QueryScope, "tx">, id: string): Promise<StoredImport> {
  const [row] = await scope.tx.$queryRaw<StoredImport[]>`
    select status, settings, mapping, counts, sheet, header_row as "headerRow", interpretation from import where id = ${id}::uuid for update`;
  if (!row) throw new Refusal("not-found");
  return row;
}

/**
 * The row of an import that nobody is writing, held for this transaction.
 * @throws Refusal("not-found"); ("conflict") once it was imported, and while it is: at once, without waiting for its end.
 */
export async function lockIdleImport(scope: QueryScope, id: string): Promise<StoredImport> {
  if (await isAlive(scope, id)) throw new Refusal("conflict");
  const stored = await lockImport(scope, id);
  if (stored.status === "committed" || (stored.status === "running" && (await isAlive(scope, id))))
    throw new Refusal("conflict");
  return stored;
}

/** The sheets of an import's file as they were read. @throws Refusal("not-found") */
export async function keptSheets(scope: QueryScope, importId: string): Promise<Sheet[]> {
  const { tx, organisationId } = scope;
  const file = await tx.importFile.findUnique({
    where: { organisationId_importId: { organisationId, importId } },
  });
  if (!file) throw new Refusal("not-found");
  return unpackSheets(file.sheets);
}
