import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { beside } from "@/server/corridor.ts";
import { command } from "@/server/operation.ts";
import { takeReferences } from "@/server/references.ts";
import type { CommandScope } from "@/server/scope.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { countWrites } from "../rules/count-writes.ts";
import { frozenMapping } from "../rules/merge-settings.ts";
import type { Reading } from "../rules/read-plan.ts";
import { willBeWritten } from "../rules/will-be-written.ts";
import { type ImportSettings, importCommit, importPointer, importSettings } from "../schema.ts";
import { changeAgreements } from "./change-rows.ts";
import { keepReading, planImport } from "./plan-import.ts";
import { keptSheets, lockImport, type StoredImport } from "./read-import.ts";
import { rememberColumns } from "./remember-columns.ts";
import { writePartners } from "./write-partners.ts";
import { insertAgreements, type RowToWrite } from "./write-rows.ts";

/** Rows written between two looks at the clock and at the hand that cancels. */
const batchSize = 500;

/**
 * Writes an import's rows, all or nothing, in one transaction; progress shows beside it, and a cancel undoes the lot.
 * What is written is planned anew against the records of this moment, so that no file adds the same agreement twice.
 * @throws Refusal("conflict") when it was imported before, or when a person cancelled it.
 */
export const commitImport = command(
  {
    permission: "import:commit",
    input: importPointer,
    output: importCommit,
    about: "Imports the rows that are ready and waits for the end",
    timeoutMs: 180_000,
  },
  async (scope, { id }) => {
    // One import at a time in a city: the second one sees what the first one wrote.
    await scope.tx
      .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`import ${scope.organisationId}`}, 0))::text`;
    const stored = await lockImport(scope, id);
    if (stored.status === "committed") throw new Refusal("conflict");
    const settings = importSettings.parse(stored.settings);
    const reading = await planAgain(scope, id, settings, stored);
    await step(scope, id, 0);
    const { fresh, changed, unchanged } = rowsToWrite(reading, settings);
    await planByIndex(scope, true);
    const partners = await writePartners(scope, id, fresh);
    const references = await takeByYear(scope, fresh);
    let done = 0;
    for (let at = 0; at < fresh.length; at += batchSize) {
      const batch = fresh.slice(at, at + batchSize);
      await insertAgreements(scope, id, batch, partners, references);
      done += batch.length;
      await step(scope, id, done);
    }
    for (let at = 0; at < changed.length; at += batchSize) {
      const batch = changed.slice(at, at + batchSize);
      await changeAgreements(scope, id, batch);
      done += batch.length;
      await step(scope, id, done);
    }
    await planByIndex(scope, false);
    await rememberColumns(scope, reading);
    const answer = { id, created: fresh.length, changed: changed.length, unchanged };
    await scope.tx.import.updateMany({
      where: { organisationId: scope.organisationId, id },
      data: {
        status: "committed",
        committedAt: scope.now,
        undoneAt: null,
        progress: done,
        counts: {
          ...reading.plan.counts,
          writes: countWrites(reading.plan.rows, settings),
          written: { created: answer.created, changed: answer.changed, unchanged },
        },
      },
    });
    const { created } = answer;
    scope.audit({
      type: "import.committed",
      subjectId: id,
      facts: { created, changed: answer.changed, unchanged },
    });
    await refreshScores(scope, ["agreements"]);
    return answer;
  },
);

/** Plans the file against what the organisation has now; the columns stay those that were seen. */
async function planAgain(
  scope: CommandScope,
  id: string,
  settings: ImportSettings,
  stored: StoredImport,
): Promise<Reading> {
  const sheets = await keptSheets(scope, id);
  const reading = await planImport(scope, sheets, { ...settings, mapping: frozenMapping(stored.mapping) });
  const counts = { ...reading.plan.counts, writes: countWrites(reading.plan.rows, settings) };
  // What was seen still holds in almost every case; only where it does not are the rows kept anew.
  if (sameCounts(counts, stored.counts))
    await scope.tx.$executeRaw`
      update import_row set record_id = null, before = null where import_id = ${id}::uuid and record_id is not null`;
  else await keepReading(scope, id, sheets, settings, reading);
  return reading;
}

/** Whether two plans count alike; kept counts come back from the database in another order. */
function sameCounts(now: { writes: object }, kept: Record<string, unknown>): boolean {
  const text = (counts: object) =>
    JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { writes = {}, written: _, ...rest } = kept;
  const { writes: planned, ...others } = now;
  return text(others) === text(rest) && text(planned) === text(writes as object);
}

/** The planned rows that are let in, by what writing them does. */
function rowsToWrite(reading: Reading, settings: ImportSettings) {
  const rows = reading.plan.rows.flatMap(({ row, status, change, values, partners, agreementId, changes }) =>
    values && change && willBeWritten({ row, status }, settings)
      ? [
          {
            row,
            status,
            effect: change,
            values: { ...values, partners, agreementId, changes },
          } satisfies RowToWrite,
        ]
      : [],
  );
  const fresh = rows.filter((row) => row.effect === "new");
  const changed = rows.filter((row) => row.effect === "changed");
  return { fresh, changed, unchanged: rows.length - fresh.length - changed.length };
}

/**
 * Makes foreign keys be checked through their indexes while thousands of rows are written. A table that was empty when
 * it was last counted is otherwise read whole for every row: ten thousand rows took three times as long (tried).
 */
async function planByIndex({ tx }: CommandScope, on: boolean): Promise<void> {
  await tx.$queryRaw`select set_config('enable_seqscan', ${on ? "off" : "on"}, true),
    set_config('plan_cache_mode', ${on ? "force_custom_plan" : "auto"}, true)`;
}

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
