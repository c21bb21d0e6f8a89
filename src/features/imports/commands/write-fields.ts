import "server-only";
import type { CommandScope } from "@/server/scope.ts";
import { agreementIdentity, agreementSearchText } from "../../agreements/rules.ts";
import type { AgreementKind } from "../../agreements/schema.ts";

/** The fields of an agreement that an import changes and an undo gives back, by their columns. */
const columnOf = {
  kind: "kind",
  title: "title",
  externalKey: "external_key",
  status: "status",
  signedOn: "signed_on",
  startsOn: "starts_on",
  endsOn: "ends_on",
  reviewOn: "review_on",
  domain: "domain",
  purpose: "purpose",
  workPlan: "work_plan",
  budgetAmount: "budget_amount",
  budgetCurrency: "budget_currency",
  notes: "notes",
} as const;
export type WrittenField = keyof typeof columnOf;

/** New values of one agreement; with `version`, only if nobody has changed it since. */
export type FieldsToWrite = {
  id: string;
  fields: Partial<Record<WrittenField, string | null>>;
  version?: number;
};

type Stored = {
  id: string;
  reference: string;
  version: number;
  kind: AgreementKind;
  title: string;
  purpose: string | null;
  signedOn: string | null;
  externalKey: string | null;
  partners: string[];
};

/** Writes fields of many agreements in one statement, with what is derived from them. @returns those written, as they stood before, by id */
export async function writeFields(
  { tx, now, actor }: CommandScope,
  rows: readonly FieldsToWrite[],
): Promise<Map<string, Pick<Stored, "reference" | "version">>> {
  const stored = await tx.$queryRaw<Stored[]>`
    select a.id, a.reference, a.version, a.kind, a.title, a.purpose, a.signed_on as "signedOn", a.external_key as "externalKey",
      array(select p.name from agreement_partner x
        join partner p on p.organisation_id = x.organisation_id and p.id = x.partner_id
        where x.organisation_id = a.organisation_id and x.agreement_id = a.id order by x.position) as partners
    from agreement a where a.id = any (${rows.map(({ id }) => id)}::uuid[]) order by a.id for update of a`;
  const byId = new Map(stored.map((row) => [row.id, row]));
  const wanted = rows.flatMap(({ id, fields, version }) => {
    const before = byId.get(id);
    if (!before || (version !== undefined && before.version !== version)) return [];
    const after = { ...before, ...fields, title: fields.title ?? before.title };
    const facts = { ...after, kind: (fields.kind ?? before.kind) as AgreementKind };
    const columns = Object.entries(fields).map(([field, value]) => [columnOf[field as WrittenField], value]);
    const derived = { identity: agreementIdentity(facts), search_text: agreementSearchText(facts) };
    return [{ before, id, fields: { ...Object.fromEntries(columns), ...derived } }];
  });
  await tx.$executeRaw`
    update agreement a set kind = r.kind, title = r.title, external_key = r.external_key, status = r.status,
      signed_on = r.signed_on, starts_on = r.starts_on, ends_on = r.ends_on, review_on = r.review_on, domain = r.domain,
      purpose = r.purpose, work_plan = r.work_plan, budget_amount = r.budget_amount, budget_currency = r.budget_currency,
      notes = r.notes, identity = r.identity, search_text = r.search_text,
      version = a.version + 1, updated_at = ${now}, updated_by_id = ${actor.userId}::uuid
    from jsonb_to_recordset(${JSON.stringify(wanted.map(({ id, fields }) => ({ id, fields })))}::jsonb) as m(id uuid, fields jsonb)
      join agreement o on o.id = m.id
      cross join lateral jsonb_populate_record(o, m.fields) r
    where a.organisation_id = o.organisation_id and a.id = o.id`;
  return new Map(wanted.map(({ before }) => [before.id, before]));
}
