import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import { agreementIdentity, agreementSearchText } from "../../agreements/rules.ts";
import type { FieldChange } from "../rules/identity.ts";
import type { PartnerMatch } from "../rules/match-partner.ts";
import type { ReadyValues } from "../rules/plan.ts";
import type { RowValues } from "../rules/read-values.ts";

/** A planned row as it was kept. */
export type RowToWrite = {
  row: number;
  status: string;
  effect: "new" | "changed" | "unchanged" | null;
  values: ReadyValues & {
    partnerMatch: PartnerMatch | null;
    agreementId: string | null;
    changes: FieldChange[];
  };
};

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
  const made = rows.map(({ row, values }) => {
    const match = values.partnerMatch;
    const partnerId = match?.match === "exact" ? match.id : match ? partnerIds.get(match.key) : undefined;
    if (!partnerId) throw new Error(`row ${row} has no partner to be written with`);
    const partners = [match?.match === "exact" ? match.name : values.partner];
    const reference = references.get(row) ?? "";
    const facts = {
      kind: values.kind,
      title: values.title,
      purpose: values.objective,
      signedOn: values.signedOn,
      externalKey: values.externalKey,
      reference,
      partners,
    };
    const data = {
      organisation_id: organisationId,
      id: uuidv7(scope.now.getTime()),
      reference,
      kind: values.kind,
      title: values.title,
      // Said on the screen before anything is written: a list of agreements without a state lists those in force.
      status: values.status ?? "in-force",
      domain: values.domain,
      purpose: values.objective,
      work_plan: values.workPlan,
      budget_amount: values.budgetAmount,
      budget_currency: values.budgetCurrency,
      signed_on: values.signedOn,
      starts_on: values.startsOn,
      ends_on: values.endsOn,
      review_on: values.reviewOn,
      notes: values.notes,
      external_key: values.externalKey,
      import_id: importId,
      identity: agreementIdentity(facts),
      search_text: agreementSearchText(facts),
      created_by_id: scope.actor.userId,
      updated_by_id: scope.actor.userId,
    };
    return { row, partnerId, url: values.url, data };
  });
  // Rows as one text: for ten thousand of them the client's own insert takes three times the processor.
  await tx.$executeRaw`
    insert into agreement (organisation_id, id, reference, kind, title, status, domain, purpose, work_plan, budget_amount,
      budget_currency, signed_on, starts_on, ends_on, review_on, notes, external_key, import_id, identity, search_text,
      created_by_id, updated_by_id, created_at, updated_at)
    select m.organisation_id, m.id, m.reference, m.kind, m.title, m.status, m.domain, m.purpose, m.work_plan, m.budget_amount,
      m.budget_currency, m.signed_on, m.starts_on, m.ends_on, m.review_on, m.notes, m.external_key, m.import_id, m.identity,
      m.search_text, m.created_by_id, m.updated_by_id, ${scope.now}, ${scope.now}
    from jsonb_populate_recordset(null::agreement, ${JSON.stringify(made.map(({ data }) => data))}::jsonb) m`;
  const links = made.map(({ data, partnerId }) => ({ agreement_id: data.id, partner_id: partnerId }));
  await tx.$executeRaw`
    insert into agreement_partner (organisation_id, agreement_id, partner_id, position)
    select ${organisationId}::uuid, m.agreement_id, m.partner_id, 0
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as m(agreement_id uuid, partner_id uuid)`;
  const proven = made.filter(({ url }) => url);
  if (proven.length > 0)
    await tx.evidence.createMany({
      data: proven.map(({ data, url }) => ({
        organisationId,
        id: uuidv7(scope.now.getTime()),
        kind: "address",
        address: url,
        agreementId: data.id,
        // The import's own instant: an undo knows later evidence by it.
        createdAt: scope.now,
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
      facts: { title: data.title, kind: data.kind, signedOn: data.signed_on, importId, row },
    });
}

/** Changes one agreement as its row says, and keeps what was, so that it can be undone. */
export async function changeAgreement(
  scope: CommandScope,
  importId: string,
  { row, values }: RowToWrite,
): Promise<void> {
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
      data: {
        organisationId,
        id: evidenceId,
        kind: "address",
        address,
        agreementId: id,
        createdAt: scope.now,
        createdById: scope.actor.userId,
      },
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
