import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import { agreementIdentity, agreementSearchText } from "../../agreements/rules.ts";
import type { FieldChange } from "../rules/identity.ts";
import type { ReadyValues, RowPartner } from "../rules/plan.ts";

/** A planned row as it was kept. */
export type RowToWrite = {
  row: number;
  status: string;
  effect: "new" | "changed" | "unchanged" | null;
  values: ReadyValues & {
    partners: RowPartner[];
    agreementId: string | null;
    changes: FieldChange[];
  };
};

/** Adds a batch of agreements with their partners and their address as evidence, in three statements. */
export async function insertAgreements(
  scope: CommandScope,
  importId: string,
  rows: readonly RowToWrite[],
  partnerIds: ReadonlyMap<string, string>,
  references: ReadonlyMap<number, string>,
): Promise<void> {
  const { tx, organisationId } = scope;
  const made = rows.map(({ row, values }) => {
    const partners = values.partners.map(({ name, match }) => (match.match === "exact" ? match.name : name));
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
    return { row, partners: values.partners, url: values.url, data };
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
  const links = made.flatMap(({ row, data, partners }) =>
    partnerIdsOf(row, partners, partnerIds).map((partner_id, position) => ({
      agreement_id: data.id,
      partner_id,
      position,
    })),
  );
  await tx.$executeRaw`
    insert into agreement_partner (organisation_id, agreement_id, partner_id, position)
    select ${organisationId}::uuid, m.agreement_id, m.partner_id, m.position
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as m(agreement_id uuid, partner_id uuid, position int)`;
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

/** A row's partners in its order, each once. */
function partnerIdsOf(
  row: number,
  partners: readonly RowPartner[],
  made: ReadonlyMap<string, string>,
): string[] {
  const ids = partners.map(({ match }) => (match.match === "exact" ? match.id : made.get(match.key)));
  const known = ids.filter((id) => id !== undefined);
  if (known.length === 0 || known.length < ids.length)
    throw new Error(`row ${row} has no partner to be written with`);
  return [...new Set(known)];
}
