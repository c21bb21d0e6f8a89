import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { fold } from "@/lib/text.ts";
import { beside } from "@/server/corridor.ts";
import { placeNamed } from "@/server/gazetteer.ts";
import { command } from "@/server/operation.ts";
import { takeReferences } from "@/server/references.ts";
import type { CommandScope } from "@/server/scope.ts";
import { partnerSearchText } from "../../partners/rules.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import type { Mapping } from "../rules/fields.ts";
import { headingText } from "../rules/propose-reading.ts";
import { importCommit, importPointer, importSettings } from "../schema.ts";
import { headingHash } from "./plan-import.ts";
import { lockImport } from "./read-import.ts";
import { changeAgreement, insertAgreements, type RowToWrite, willBeWritten } from "./write-rows.ts";

/** Rows written between two looks at the clock and at the hand that cancels. */
const batchSize = 500;

/**
 * Writes an import's rows, all or nothing, in one transaction; progress shows beside it, and a cancel undoes the lot.
 * @throws Refusal("conflict") when it was imported before, or when a person cancelled it.
 */
export const commitImport = command(
  {
    permission: "import:commit",
    input: importPointer,
    output: importCommit,
    about: "Imports the rows that are ready",
    timeoutMs: 180_000,
  },
  async (scope, { id }) => {
    const stored = await lockImport(scope, id);
    if (!["read", "running", "cancelled", "interrupted", "undone"].includes(stored.status)) throw new Refusal("conflict");
    const settings = importSettings.parse(stored.settings);
    const all = await scope.tx.$queryRaw<RowToWrite[]>`
      select row_number as "row", status, effect, decision, "values" from import_row
      where import_id = ${id}::uuid and "values" is not null order by row_number`;
    const rows = all.filter((row) => willBeWritten(row, settings));
    const fresh = rows.filter((row) => row.effect === "new");
    const changed = rows.filter((row) => row.effect === "changed");
    const partners = await writePartners(scope, id, fresh);
    const references = await takeByYear(scope, fresh);
    let done = 0;
    for (let at = 0; at < fresh.length; at += batchSize) {
      const batch = fresh.slice(at, at + batchSize);
      await insertAgreements(scope, id, batch, partners, references);
      done += batch.length;
      await step(scope, id, done);
    }
    for (const row of changed) {
      await changeAgreement(scope, id, row);
      done += 1;
      if (done % batchSize === 0) await step(scope, id, done);
    }
    await remember(scope, id);
    await scope.tx.import.updateMany({
      where: { organisationId: scope.organisationId, id },
      data: { status: "committed", committedAt: scope.now, undoneAt: null, progress: done },
    });
    const answer = {
      id,
      created: fresh.length,
      changed: changed.length,
      unchanged: rows.length - fresh.length - changed.length,
    };
    scope.audit({
      type: "import.committed",
      subjectId: id,
      facts: { created: answer.created, changed: answer.changed, unchanged: answer.unchanged },
    });
    await refreshScores(scope, ["agreements"]);
    return answer;
  },
);

/** Shows how far it is, and stops when somebody asked to: seen from outside, since this transaction shows nothing yet. */
async function step(scope: CommandScope, id: string, done: number): Promise<void> {
  const cancelled = await beside(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ asked: boolean }[]>`
      insert into import_progress (organisation_id, import_id, done, beat_at)
      values (${scope.organisationId}::uuid, ${id}::uuid, ${done}, now())
      on conflict (organisation_id, import_id) do update set done = ${done}, beat_at = now()
      returning cancel_asked_at is not null as asked`;
    return row?.asked ?? false;
  });
  if (cancelled) throw new Refusal("conflict", { cause: "cancelled" });
}

/** The references of all new rows, taken at once a year: rows and years in, references by row out. */
async function takeByYear(scope: CommandScope, rows: readonly RowToWrite[]): Promise<Map<number, string>> {
  const byYear = new Map<number, number[]>();
  for (const { row, values } of rows) {
    const year = Number((values.signedOn ?? values.startsOn ?? scope.now.toISOString()).slice(0, 4));
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  const references = new Map<number, string>();
  // Years in order, so that two imports at once lock the counters in the same order.
  for (const [year, members] of [...byYear].sort(([a], [b]) => a - b)) {
    const taken = await takeReferences(scope, "AGR", year, members.length);
    for (const [index, row] of members.entries()) references.set(row, taken[index] ?? "");
  }
  return references;
}

/** Adds the partners that are not known yet, each once, with a place where the gazetteer is sure; ids by match key. */
async function writePartners(
  scope: CommandScope,
  importId: string,
  rows: readonly RowToWrite[],
): Promise<Map<string, string>> {
  const wanted = new Map<string, RowToWrite["values"]>();
  for (const { values } of rows)
    if (values.partnerMatch && values.partnerMatch.match !== "exact") {
      const known = wanted.get(values.partnerMatch.key);
      if (!known || (!known.partnerCountry && values.partnerCountry)) wanted.set(values.partnerMatch.key, values);
    }
  const references = await takeReferences(scope, "PAR", scope.now.getUTCFullYear(), Math.max(1, wanted.size));
  const made = [...wanted].map(([key, values], index) => {
    const kind = values.partnerKind ?? "city";
    const place = kind === "city" ? placeNamed(values.partner, values.partnerCountry) : null;
    return {
      key,
      row: {
        organisationId: scope.organisationId,
        id: uuidv7(scope.now.getTime()),
        reference: references[index] ?? "",
        name: values.partner,
        kind,
        scope: "foreign",
        countryCode: values.partnerCountry,
        latitude: place?.latitude ?? null,
        longitude: place?.longitude ?? null,
        importId,
        searchText: partnerSearchText({ reference: references[index] ?? "", name: values.partner }),
        createdById: scope.actor.userId,
        updatedById: scope.actor.userId,
      },
    };
  });
  for (let at = 0; at < made.length; at += batchSize)
    await scope.tx.partner.createMany({ data: made.slice(at, at + batchSize).map(({ row }) => row) });
  for (const { row } of made)
    scope.audit({
      type: "partner.created",
      subjectId: row.id,
      subjectReference: row.reference,
      facts: { name: row.name, countryCode: row.countryCode, importId },
    });
  return new Map(made.map(({ key, row }) => [key, row.id]));
}

/** Keeps the columns of this heading for the next file of the same shape. */
async function remember(scope: CommandScope, id: string): Promise<void> {
  const { organisationId } = scope;
  const stored = await scope.tx.import.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: { mapping: true, interpretation: true, headerRow: true },
  });
  const headers = (stored?.interpretation as { headers?: string[] } | null)?.headers ?? [];
  // A sheet without a heading has only letters for names: nothing to know it by.
  if (!stored || !stored.headerRow || headers.every((header) => fold(header) === "")) return;
  const hash = headingHash(headingText({ headerRow: stored.headerRow, headers, rows: [], skipped: [] }));
  await scope.tx.importMapping.upsert({
    where: { organisationId_kind_headerHash: { organisationId, kind: "agreements", headerHash: hash } },
    create: {
      organisationId,
      kind: "agreements",
      headerHash: hash,
      mapping: stored.mapping as Mapping,
      interpretation: {},
    },
    update: { mapping: stored.mapping as Mapping, updatedAt: scope.now },
  });
}
