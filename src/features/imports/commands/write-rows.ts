import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import { agreementIdentity, agreementSearchText } from "../../agreements/rules.ts";
import type { FieldChange } from "../rules/identity.ts";
import type { PartnerMatch } from "../rules/match-partner.ts";
import type { ReadyValues } from "../rules/plan.ts";
import type { RowValues } from "../rules/read-values.ts";
import type { ImportSettings } from "../schema.ts";

/** A planned row as it was kept. */
export type RowToWrite = {
  row: number;
  status: string;
  effect: "new" | "changed" | "unchanged" | null;
  decision: "include" | "skip" | null;
  values: ReadyValues & { partnerMatch: PartnerMatch | null; agreementId: string | null; changes: FieldChange[] };
};

/** Says whether a commit writes a row: ready ones unless kept out, those that need a look only when let in. */
export function willBeWritten(
  row: Pick<RowToWrite, "status" | "decision">,
  settings: Pick<ImportSettings, "includeAttention">,
): boolean {
  if (row.decision === "skip") return false;
  if (row.status === "ready") return true;
  return row.status === "attention" && (row.decision === "include" || settings.includeAttention);
}

/** Which column of an agreement a field of a file fills; `url` becomes evidence. */
const columnOf: Partial<Record<keyof RowValues, string>> = {
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

/** Adds a batch of agreements with their partner and their address as evidence, in three statements. */
export async function insertAgreements(
  scope: CommandScope,
  importId: string,
  rows: readonly RowToWrite[],
  partnerIds: ReadonlyMap<string, string>,
  references: ReadonlyMap<number, string>,
): Promise<void> {
  const { tx, organisationId } = scope;
  const made = rows.flatMap(({ row, values }) => {
    const match = values.partnerMatch;
    const partnerId = match?.match === "exact" ? match.id : match ? partnerIds.get(match.key) : undefined;
    if (!partnerId) return [];
    const partners = [match?.match === "exact" ? match.name : values.partner];
    const reference = references.get(row) ?? "";
    const fields = {
      kind: values.kind,
      title: values.title,
      // Said on the screen before anything is written: a list of agreements without a state lists those in force.
      status: values.status ?? "in-force",
      domain: values.domain,
      purpose: values.objective,
      workPlan: values.workPlan,
      budgetAmount: values.budgetAmount,
      budgetCurrency: values.budgetCurrency,
      signedOn: values.signedOn,
      startsOn: values.startsOn,
      endsOn: values.endsOn,
      reviewOn: values.reviewOn,
      notes: values.notes,
      externalKey: values.externalKey,
    };
    const data = {
      ...fields,
      organisationId,
      id: uuidv7(scope.now.getTime()),
      reference,
      importId,
      identity: agreementIdentity({ ...fields, partners }),
      searchText: agreementSearchText({ ...fields, reference, partners }),
      createdById: scope.actor.userId,
      updatedById: scope.actor.userId,
    };
    return [{ row, partnerId, url: values.url, data }];
  });
  await tx.agreement.createMany({ data: made.map(({ data }) => data) });
  await tx.agreementPartner.createMany({
    data: made.map(({ data, partnerId }) => ({ organisationId, agreementId: data.id, partnerId, position: 0 })),
  });
  const proven = made.filter(({ url }) => url);
  if (proven.length > 0)
    await tx.evidence.createMany({
      data: proven.map(({ data, url }) => ({
        organisationId,
        id: uuidv7(scope.now.getTime()),
        kind: "address",
        address: url,
        agreementId: data.id,
        createdById: scope.actor.userId,
      })),
    });
  await tx.$executeRaw`
    update import_row r set record_id = m.record_id::uuid
    from jsonb_to_recordset(${JSON.stringify(made.map(({ row, data }) => ({ row_number: row, record_id: data.id })))}::jsonb)
      as m(row_number int, record_id text)
    where r.import_id = ${importId}::uuid and r.row_number = m.row_number`;
  for (const { row, data } of made)
    scope.audit({
      type: "agreement.created",
      subjectId: data.id,
      subjectReference: data.reference,
      facts: { title: data.title, kind: data.kind, signedOn: data.signedOn, importId, row },
    });
}

/** Changes one agreement as its row says, and keeps what was, so that it can be undone. */
export async function changeAgreement(scope: CommandScope, importId: string, { row, values }: RowToWrite): Promise<void> {
  const { tx, organisationId } = scope;
  const id = values.agreementId;
  if (!id) return;
  const stored = await tx.agreement.findUnique({
    where: { organisationId_id: { organisationId, id } },
    include: { partners: { orderBy: { position: "asc" }, include: { partner: { select: { name: true } } } } },
  });
  if (!stored) return;
  const changes = values.changes.filter(({ field }) => columnOf[field]);
  const wanted = Object.fromEntries(changes.map(({ field, to }) => [columnOf[field], to]));
  const before = Object.fromEntries(changes.map(({ field, from }) => [columnOf[field], from]));
  const partners = stored.partners.map((link) => link.partner.name);
  const after = { ...stored, ...wanted };
  await tx.agreement.updateMany({
    where: { organisationId, id },
    data: {
      ...wanted,
      identity: agreementIdentity({ ...after, kind: values.kind, partners }),
      searchText: agreementSearchText({ ...after, partners }),
      version: { increment: 1 },
      updatedAt: scope.now,
      updatedById: scope.actor.userId,
    },
  });
  const address = values.changes.find(({ field }) => field === "url")?.to;
  const evidenceId = address ? uuidv7(scope.now.getTime()) : null;
  if (address && evidenceId)
    await tx.evidence.create({
      data: { organisationId, id: evidenceId, kind: "address", address, agreementId: id, createdById: scope.actor.userId },
    });
  await tx.importRow.updateMany({
    where: { organisationId, importId, rowNumber: row },
    data: { recordId: id, before: { version: stored.version + 1, fields: before, evidenceId } },
  });
  scope.audit({
    type: "agreement.edited",
    subjectId: id,
    subjectReference: stored.reference,
    changes: Object.fromEntries(changes.map(({ field, from, to }) => [columnOf[field] ?? field, [from, to]])),
    facts: { importId, row },
  });
}
