import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import type { CommandScope } from "@/server/scope.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";
import { importPointer, importUndo } from "../schema.ts";
import { lockImport } from "./read-import.ts";
import { type WrittenField, writeFields } from "./write-fields.ts";

/**
 * Takes an import back: what it added goes, what it changed returns. What somebody has worked on since is kept, and counted.
 * @throws Refusal("conflict") when it is not imported.
 */
export const undoImport = command(
  {
    permission: "import:commit",
    input: importPointer,
    output: importUndo,
    about: "Undoes an import",
    timeoutMs: 120_000,
  },
  async (scope, { id }) => {
    const stored = await lockImport(scope, id);
    if (stored.status !== "committed") throw new Refusal("conflict");
    const { removed, kept } = await removeAdded(scope, id);
    const { restored, keptChanges } = await restoreChanged(scope, id);
    await removeLonelyPartners(scope, id);
    await scope.tx.import.updateMany({
      where: { organisationId: scope.organisationId, id },
      data: { status: "undone", undoneAt: scope.now },
    });
    const answer = { id, removed: removed.length, restored, kept: kept + keptChanges };
    scope.audit({ type: "import.undone", subjectId: id, facts: { ...answer } });
    for (const one of removed)
      scope.audit({
        type: "agreement.deleted",
        subjectId: one.id,
        subjectReference: one.reference,
        facts: { title: one.title, importId: id },
      });
    await refreshScores(scope, ["agreements"]);
    return answer;
  },
);

type Removed = { id: string; reference: string; title: string };

/** Removes what the import added and nobody touched: unedited, and linked to no project, event or mission. */
async function removeAdded(
  { tx }: CommandScope,
  importId: string,
): Promise<{ removed: Removed[]; kept: number }> {
  const removed = await tx.$queryRaw<Removed[]>`
    select a.id, a.reference, a.title from agreement a
    where a.import_id = ${importId}::uuid and a.version = 1
      and not exists (select 1 from project_agreement l where l.organisation_id = a.organisation_id and l.agreement_id = a.id)
      and not exists (select 1 from event_agreement l where l.organisation_id = a.organisation_id and l.agreement_id = a.id)
      and not exists (select 1 from mission_agreement l where l.organisation_id = a.organisation_id and l.agreement_id = a.id)
      and not exists (select 1 from evidence e where e.organisation_id = a.organisation_id and e.agreement_id = a.id
        and e.created_at > (select committed_at from import where id = ${importId}::uuid))
    for update of a`;
  const ids = removed.map((one) => one.id);
  await tx.$executeRaw`delete from evidence where agreement_id = any (${ids}::uuid[])`;
  await tx.$executeRaw`delete from agreement_partner where agreement_id = any (${ids}::uuid[])`;
  await tx.$executeRaw`delete from agreement where id = any (${ids}::uuid[])`;
  const [left] = await tx.$queryRaw<{ kept: number }[]>`
    select count(*)::int as kept from agreement where import_id = ${importId}::uuid`;
  return { removed, kept: left?.kept ?? 0 };
}

type Before = {
  version: number;
  fields: Partial<Record<WrittenField, string | null>>;
  evidenceId: string | null;
};

/** Agreements given their former values back by one statement. */
const batchSize = 500;

/** Gives changed agreements their former values back, unless somebody has changed them since. */
async function restoreChanged(
  scope: CommandScope,
  importId: string,
): Promise<{ restored: number; keptChanges: number }> {
  const { tx } = scope;
  // Only a row that changed something keeps what was before.
  const rows = await tx.$queryRaw<{ recordId: string; before: Before }[]>`
    select record_id as "recordId", before from import_row
    where import_id = ${importId}::uuid and record_id is not null and before is not null order by row_number`;
  let restored = 0;
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    const stored = await writeFields(
      scope,
      batch.map(({ recordId: id, before: { fields, version } }) => ({ id, fields, version })),
    );
    const evidence = batch.flatMap(({ recordId, before }) =>
      before.evidenceId && stored.has(recordId) ? [before.evidenceId] : [],
    );
    await tx.$executeRaw`delete from evidence where id = any (${evidence}::uuid[])`;
    for (const [subjectId, { reference }] of stored)
      scope.audit({
        type: "agreement.restored",
        subjectId,
        subjectReference: reference,
        facts: { importId },
      });
    restored += stored.size;
  }
  return { restored, keptChanges: rows.length - restored };
}

/** Removes partners that the import added and that nothing uses any more. */
async function removeLonelyPartners(scope: CommandScope, importId: string): Promise<void> {
  const gone = await scope.tx.$queryRaw<{ id: string; reference: string; name: string }[]>`
    delete from partner p where p.import_id = ${importId}::uuid and p.version = 1
      and not exists (select 1 from agreement_partner l where l.organisation_id = p.organisation_id and l.partner_id = p.id)
      and not exists (select 1 from project_partner l where l.organisation_id = p.organisation_id and l.partner_id = p.id)
      and not exists (select 1 from mission m where m.organisation_id = p.organisation_id and m.partner_id = p.id)
    returning p.id, p.reference, p.name`;
  for (const partner of gone)
    scope.audit({
      type: "partner.deleted",
      subjectId: partner.id,
      subjectReference: partner.reference,
      facts: { name: partner.name, importId },
    });
}
