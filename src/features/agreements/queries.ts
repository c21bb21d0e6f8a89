import "server-only";
import { z } from "zod";
import { addDays, today } from "@/lib/dates.ts";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { suggestion } from "@/lib/listing.ts";
import { instantsOf } from "@/lib/records.ts";
import { alphabetical, archivedSql, cutList, foundSql, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { remembered } from "@/server/remember.ts";
import type { QueryScope } from "@/server/scope.ts";
import { noSql, type Sql, sql } from "@/server/sql.ts";
import { evidenceSql } from "../evidence/queries.ts";
import {
  type Agreement,
  type AgreementListInput,
  type AgreementPage,
  type AgreementRow,
  agreement,
  agreementList,
  agreementPage,
  agreementSuggestions,
} from "./schema.ts";

/** The latest day a date with precision can mean, as a text that sorts: "2018-07" → "2018-07-31". */
const latest = (column: Sql) => sql`(${column} || substr('-12-31', length(${column}) - 3))`;

/**
 * The newest action that serves an agreement by a day: an event, a mission or a project that is not archived. What is
 * still to come is no activity yet; a project that runs is active until that day.
 */
const lastActivity = (day: string) => sql`(select max(act.on_day) from (
    select least(coalesce(x.ends_on, x.starts_on), ${day}) as on_day from event_agreement l join event x
      on x.organisation_id = l.organisation_id and x.id = l.event_id and x.archived_at is null
        and coalesce(x.starts_on, x.ends_on) <= ${day}
      where l.organisation_id = a.organisation_id and l.agreement_id = a.id
    union all select least(coalesce(x.ends_on, x.starts_on), ${day}) from mission_agreement l join mission x
      on x.organisation_id = l.organisation_id and x.id = l.mission_id and x.archived_at is null
        and x.approval <> 'refused' and coalesce(x.starts_on, x.ends_on) <= ${day}
      where l.organisation_id = a.organisation_id and l.agreement_id = a.id
    union all select least(coalesce(x.ends_on, ${day}), ${day}) from project_agreement l join project x
      on x.organisation_id = l.organisation_id and x.id = l.project_id and x.archived_at is null
        and x.phase not in ('design', 'cancelled') and coalesce(x.starts_on, x.ends_on, ${day}) <= ${day}
      where l.organisation_id = a.organisation_id and l.agreement_id = a.id) act)`;

const partnerNames = sql`(select string_agg(p.name, ' · ' order by ap.position, p.name) from agreement_partner ap
    join partner p on p.organisation_id = ap.organisation_id and p.id = ap.partner_id
    where ap.organisation_id = a.organisation_id and ap.agreement_id = a.id)`;

const sorts: Record<string, Sql> = {
  signed: sql`coalesce(a.signed_on, '')`,
  partner: alphabetical(sql`coalesce(${partnerNames}, '')`),
  title: alphabetical(sql`a.title`),
  status: sql`a.status`,
  kind: sql`a.kind`,
  ends: sql`coalesce(a.ends_on, '')`,
  updated: sql`to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
  reference: sql`a.reference`,
};

/** In force today, as far as the list's columns can say: the status, and an end that has not passed. */
const inForce = (day: string) => sql`(a.status in ('signed', 'in-force') and a.ended_on is null
  and (a.ends_on is null or a.renewal = 'tacit' or ${latest(sql`a.ends_on`)} >= ${day}))`;

function filterOf(input: AgreementListInput, day: string): Sql {
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const health = {
    expiring: sql`and ${inForce(day)} and a.renewal is distinct from 'tacit'
      and ${latest(sql`a.ends_on`)} between ${day} and ${addDays(day, 90)}`,
    dormant: sql`and ${inForce(day)} and coalesce(${latest(sql`coalesce(a.starts_on, a.signed_on)`)}, '') <= ${yearBefore}
      and coalesce(${lastActivity(day)}, '') < ${yearBefore}`,
    gaps: sql`and a.signed_on is null`,
  };
  return sql`
    ${archivedSql(sql`a.archived_at`, input.archived)}
    ${input.kind ? sql`and a.kind = ${input.kind}` : noSql}
    ${input.status ? sql`and a.status = ${input.status}` : noSql}
    ${input.domain ? sql`and a.domain = ${input.domain}` : noSql}
    ${input.department ? sql`and a.department_id = ${input.department}::uuid` : noSql}
    ${input.partner || input.country ? partnerFilter(input) : noSql}
    ${input.health ? health[input.health] : noSql}
    ${foundSql(sql`a.id`, sql`search_agreements`, input.search)}`;
}

function partnerFilter(input: AgreementListInput): Sql {
  return sql`and exists (select 1 from agreement_partner ap join partner p
      on p.organisation_id = ap.organisation_id and p.id = ap.partner_id
      where ap.organisation_id = a.organisation_id and ap.agreement_id = a.id
      ${input.partner ? sql`and p.id = ${input.partner}::uuid` : noSql}
      ${input.country ? sql`and p.country_code = ${input.country}` : noSql})`;
}

type Totals = { total: number; inForce: number; partners: number; countries: number };

/** What a filter leaves, counted. The tenant's own condition ties the links: joined by it too, the plan misjudges them. */
async function countAgreements({ tx }: QueryScope, filter: Sql, day: string): Promise<Totals> {
  const [totals] = await tx.$queryRaw<Totals[]>`
    with kept as materialized (select a.id, ${inForce(day)} as binding from agreement a where ${filter}),
    theirs as materialized (select distinct ap.partner_id from agreement_partner ap
      where ap.agreement_id in (select id from kept))
    select (select count(*)::int from kept) as total, (select count(*)::int from kept where binding) as "inForce",
      (select count(*)::int from theirs) as partners,
      (select count(distinct p.country_code)::int from partner p where p.id in (select partner_id from theirs)) as countries`;
  return totals ?? { total: 0, inForce: 0, partners: 0, countries: 0 };
}

type Choices = Pick<AgreementPage, "countries" | "departments">;

/** The countries and departments that agreements have, whatever the filters leave. */
async function listChoices({ tx }: QueryScope): Promise<Choices> {
  const [choices] = await tx.$queryRaw<Choices[]>`
    select (select coalesce(array_agg(distinct p.country_code), '{}') from partner p where p.country_code is not null
        and exists (select 1 from agreement_partner ap
          where ap.organisation_id = p.organisation_id and ap.partner_id = p.id)) as countries,
      (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name) order by d.name), '[]') from department d
        where exists (select 1 from agreement a
          where a.organisation_id = d.organisation_id and a.department_id = d.id)) as departments`;
  return choices ?? { countries: [], departments: [] };
}

/** A page of the city's agreements, with totals of everything the filters leave. */
export const listAgreements = query(
  {
    permission: "agreement:read",
    input: agreementList,
    output: agreementPage,
    about: "Lists the agreements",
  },
  async (scope, input) => {
    const { tx, organisation, now } = scope;
    const day = today(organisation.timeZone, now);
    const filter = filterOf(input, day);
    const cut = cutList(sorts, sql`a.id`, input);
    const by = sorts[input.sort.replace(/^-/, "")] ?? sql`''`;
    // Cut first, decorate after: names and activity are looked up for the rows shown only.
    const rows = await tx.$queryRaw<(AgreementRow & { sort_value: string })[]>`
      select a.id, a.reference, a.title, a.kind, a.status, coalesce(${partnerNames}, '') as partners,
        (select p.country_code from agreement_partner ap join partner p
          on p.organisation_id = ap.organisation_id and p.id = ap.partner_id
          where ap.organisation_id = a.organisation_id and ap.agreement_id = a.id
          order by ap.position, p.name limit 1) as "countryCode",
        a.signed_on as "signedOn", a.ends_on as "endsOn", ${lastActivity(day)} as "lastActivityOn",
        a.archived_at is not null as archived, a.version, a.sort_value
      from (select a.*, ${by} as sort_value from agreement a where ${filter} ${cut.after} ${cut.order} ${cut.window}) a
      ${cut.order}`;
    const { sort: _, page: __, size: ___, cursor: ____, ...filters } = input;
    const { total, ...totals } = await remembered(scope, { name: "agreements", day, filters }, () =>
      countAgreements(scope, filter, day),
    );
    const choices = await remembered(scope, { name: "agreement-choices" }, () => listChoices(scope));
    return { ...listAnswer(rows, input, total), totals, ...choices };
  },
);

/** One agreement by its reference, with its partners, its evidence and the actions that serve it. @throws Refusal("not-found") */
export const getAgreement = query(
  {
    permission: "agreement:read",
    input: z.object({ reference: reference() }),
    output: agreement,
    about: "Shows one agreement",
  },
  async ({ tx, organisationId }, input): Promise<Agreement> => {
    const row = await tx.agreement.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: {
        organisationId: true,
        searchText: true,
        identity: true,
        importId: true,
        createdById: true,
        updatedById: true,
      },
    });
    if (!row) throw new Refusal("not-found");
    const [linked] = await tx.$queryRaw<Pick<Agreement, "partners" | "evidence" | "actions">[]>`
      select
        (select coalesce(json_agg(json_build_object('id', p.id, 'reference', p.reference, 'name', p.name,
            'countryCode', p.country_code) order by ap.position, p.name), '[]')
          from agreement_partner ap join partner p on p.organisation_id = ap.organisation_id and p.id = ap.partner_id
          where ap.agreement_id = ${row.id}::uuid) as partners,
        ${evidenceSql("agreement", row.id)} as evidence,
        (select coalesce(json_agg(json_build_object('noun', x.noun, 'reference', x.reference, 'title', x.title, 'on', x.on_day)
            order by x.on_day desc nulls last), '[]') from (
          select 'project' as noun, r.reference, r.title, coalesce(r.starts_on, r.ends_on) as on_day
            from project_agreement l join project r on r.organisation_id = l.organisation_id and r.id = l.project_id
            where l.agreement_id = ${row.id}::uuid and r.archived_at is null
          union all select 'event', r.reference, r.title, coalesce(r.starts_on, r.ends_on)
            from event_agreement l join event r on r.organisation_id = l.organisation_id and r.id = l.event_id
            where l.agreement_id = ${row.id}::uuid and r.archived_at is null
          union all select 'mission', r.reference, r.title, coalesce(r.starts_on, r.ends_on)
            from mission_agreement l join mission r on r.organisation_id = l.organisation_id and r.id = l.mission_id
            where l.agreement_id = ${row.id}::uuid and r.archived_at is null) x) as actions`;
    return {
      ...row,
      kind: row.kind as Agreement["kind"],
      status: row.status as Agreement["status"],
      scale: row.scale as Agreement["scale"],
      renewal: row.renewal as Agreement["renewal"],
      budgetAmount: row.budgetAmount?.toFixed(2) ?? null,
      ...instantsOf(row),
      ...(linked ?? { partners: [], evidence: [], actions: [] }),
    };
  },
);

/** Suggests agreements to link while one types: by reference, title or partner; the newest first where nothing is typed. */
export const suggestAgreements = query(
  {
    permission: "agreement:read",
    input: agreementSuggestions,
    output: z.array(suggestion),
    about: "Suggests agreements for what is typed",
  },
  async ({ tx }, { q }) => {
    const rows = await tx.$queryRaw<
      { id: string; reference: string; title: string; partners: string | null }[]
    >`
      select a.id, a.reference, a.title, ${partnerNames} as partners from agreement a
      where a.archived_at is null ${foundSql(sql`a.id`, sql`search_agreements`, q)}
      order by a.updated_at desc, a.id limit 12`;
    return rows.map(({ id, reference: label, title, partners }) => ({
      value: id,
      label: title,
      detail: [label, partners].filter(Boolean).join(" · "),
    }));
  },
);

const links = {
  mission: sql`mission_agreement`,
  event: sql`event_agreement`,
  project: sql`project_agreement`,
};
const ends = { mission: sql`mission_id`, event: sql`event_id`, project: sql`project_id` };

/** The agreements that an action serves, as a JSON list inside another room's own select; the shape is `linkedAgreement`. */
export function linkedAgreementsSql(noun: keyof typeof links, id: string): Sql {
  return sql`(select coalesce(json_agg(json_build_object('id', a.id, 'reference', a.reference, 'title', a.title)
      order by a.reference), '[]')
    from ${links[noun]} l join agreement a on a.organisation_id = l.organisation_id and a.id = l.agreement_id
    where l.${ends[noun]} = ${id}::uuid)`;
}
