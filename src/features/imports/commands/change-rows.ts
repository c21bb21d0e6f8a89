import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import type { FieldChange } from "../rules/identity.ts";
import type { RowValues } from "../rules/read-values.ts";
import { type WrittenField, writeFields } from "./write-fields.ts";
import type { RowToWrite } from "./write-rows.ts";

/** Which field of an agreement a field of a file fills; `url` becomes evidence. */
const fieldOf: Partial<Record<keyof RowValues, WrittenField>> = {
  kind: "kind",
  title: "title",
  externalKey: "externalKey",
  status: "status",
  signedOn: "signedOn",
  startsOn: "startsOn",
  endsOn: "endsOn",
  reviewOn: "reviewOn",
  domain: "domain",
  objective: "purpose",
  workPlan: "workPlan",
  budgetAmount: "budgetAmount",
  budgetCurrency: "budgetCurrency",
  notes: "notes",
};

const pairs = (changes: readonly FieldChange[], side: "from" | "to") =>
  Object.fromEntries(
    changes.flatMap((change) => (fieldOf[change.field] ? [[fieldOf[change.field], change[side]]] : [])),
  ) as Partial<Record<WrittenField, string | null>>;

/** Changes a batch of agreements as their rows say, and keeps what was, so that it can be undone. */
export async function changeAgreements(
  scope: CommandScope,
  importId: string,
  rows: readonly RowToWrite[],
): Promise<void> {
  const { tx, organisationId } = scope;
  const changed = rows.flatMap(({ row, values: { agreementId, changes } }) =>
    agreementId ? [{ row, id: agreementId, changes }] : [],
  );
  const stored = await writeFields(
    scope,
    changed.map(({ id, changes }) => ({ id, fields: pairs(changes, "to") })),
  );
  const written = changed.flatMap((one) => {
    const before = stored.get(one.id);
    const address = one.changes.find(({ field }) => field === "url")?.to ?? null;
    return before
      ? [{ ...one, before, address, evidenceId: address ? uuidv7(scope.now.getTime()) : null }]
      : [];
  });
  const proven = written.flatMap(({ id, address, evidenceId }) =>
    evidenceId
      ? [
          {
            organisationId,
            id: evidenceId,
            kind: "address",
            address,
            agreementId: id,
            createdAt: scope.now,
            createdById: scope.actor.userId,
          },
        ]
      : [],
  );
  if (proven.length > 0) await tx.evidence.createMany({ data: proven });
  const kept = written.map(({ row, id, changes, before, evidenceId }) => ({
    row_number: row,
    record_id: id,
    before: { version: before.version + 1, fields: pairs(changes, "from"), evidenceId },
  }));
  await tx.$executeRaw`
    update import_row r set record_id = m.record_id, before = m.before
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as m(row_number int, record_id uuid, before jsonb)
    where r.import_id = ${importId}::uuid and r.row_number = m.row_number`;
  for (const { row, id, changes, before } of written)
    scope.audit({
      type: "agreement.edited",
      subjectId: id,
      subjectReference: before.reference,
      changes: Object.fromEntries(
        changes.map(({ field, from, to }) => [fieldOf[field] ?? field, [from, to]]),
      ),
      facts: { importId, row },
    });
}
