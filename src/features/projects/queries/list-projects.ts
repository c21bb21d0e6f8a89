import "server-only";
import { today } from "@/lib/dates.ts";
import { alphabetical, archivedSql, cutList, foundSql, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { joinSql, noSql, type Sql, sql } from "@/server/sql.ts";
import { earliestDaySql, latestDaySql } from "../../scorecards/queries/day-sql.ts";
import { activePhases } from "../rules.ts";
import {
  type ProjectListInput,
  type ProjectPage,
  type ProjectRow,
  projectList,
  projectPage,
} from "../schema.ts";

const partnerNames = sql`(select string_agg(distinct p.name, ' · ') from project_partner pp
    join partner p on p.organisation_id = pp.organisation_id and p.id = pp.partner_id
    where pp.organisation_id = r.organisation_id and pp.project_id = r.id)`;

const people = sql`(select sum(b.people)::int from project_beneficiaries b
    where b.organisation_id = r.organisation_id and b.project_id = r.id)`;

/** An actor of the territory other than a city hall holds one of these roles: the words of the score P10. */
const hasLocalActor = (roles: readonly string[]) => sql`exists (select 1 from project_partner pp
    join partner p on p.organisation_id = pp.organisation_id and p.id = pp.partner_id
    where pp.organisation_id = r.organisation_id and pp.project_id = r.id and pp.role in (${joinSql([...roles])})
      and p.scope = 'local' and p.kind <> 'city' and p.archived_at is null)`;
const allRoles = ["lead", "implementer", "funder", "beneficiary"];

const sorts: Record<string, Sql> = {
  starts: sql`coalesce(r.starts_on, '')`,
  ends: sql`coalesce(r.ends_on, '')`,
  title: alphabetical(sql`r.title`),
  phase: sql`r.phase`,
  beneficiaries: sql`lpad(coalesce(${people}, 0)::text, 12, '0')`,
  updated: sql`to_char(r.updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
  reference: sql`r.reference`,
};

function filterOf(input: ProjectListInput): Sql {
  const { localRole } = input;
  return sql`
    ${archivedSql(sql`r.archived_at`, input.archived)}
    ${input.phase ? sql`and r.phase = ${input.phase}` : noSql}
    ${input.domain ? sql`and r.domain = ${input.domain}` : noSql}
    ${localRole === "none" ? sql`and not ${hasLocalActor(allRoles)}` : localRole ? sql`and ${hasLocalActor([localRole])}` : noSql}
    ${
      input.partner
        ? sql`and exists (select 1 from project_partner pp where pp.organisation_id = r.organisation_id
            and pp.project_id = r.id and pp.partner_id = ${input.partner}::uuid)`
        : noSql
    }
    ${foundSql(sql`r.id`, sql`search_projects`, input.search)}`;
}

/** Under way on a day: in an active phase, begun, and not past its end; an unknown date stands in nobody's way. */
const activeOn = (day: string) => sql`(r.phase in (${joinSql([...activePhases])})
    and (r.starts_on is null or ${earliestDaySql(sql`r.starts_on`)} <= ${day})
    and (r.ends_on is null or ${latestDaySql(sql`r.ends_on`)} >= ${day}))`;

type Totals = { total: number } & ProjectPage["totals"];

/** A page of the city's projects, with totals of everything the filters leave. */
export const listProjects = query(
  { permission: "project:read", input: projectList, output: projectPage, about: "Lists the projects" },
  async ({ tx, organisation, now }, input): Promise<ProjectPage> => {
    const day = today(organisation.timeZone, now);
    const filter = filterOf(input);
    const cut = cutList(sorts, sql`r.id`, input);
    const by = sorts[input.sort.replace(/^-/, "")] ?? sql`''`;
    const rows = await tx.$queryRaw<(ProjectRow & { sort_value: string })[]>`
      select r.id, r.reference, r.title, r.phase, r.domain, coalesce(${partnerNames}, '') as partners,
        ${hasLocalActor(["lead", "implementer"])} as "localActor", r.starts_on as "startsOn", r.ends_on as "endsOn",
        ${people} as beneficiaries, r.budget_amount::text as "budgetAmount", r.budget_currency as "budgetCurrency",
        r.archived_at is not null as archived, r.version, r.sort_value
      from (select r.*, ${by} as sort_value from project r where ${filter} ${cut.after} ${cut.order} ${cut.window}) r
      ${cut.order}`;
    const [totals] = await tx.$queryRaw<Totals[]>`
      with kept as materialized (select r.*, ${activeOn(day)} as active, ${people} as people from project r where ${filter})
      select (select count(*)::int from kept) as total, (select count(*)::int from kept where active) as active,
        (select coalesce(sum(people), 0)::int from kept) as beneficiaries,
        (select coalesce(json_agg(json_build_object('currency', currency, 'amount', amount::text) order by currency), '[]')
          from (select budget_currency as currency, sum(budget_amount) as amount from kept
            where budget_amount is not null and budget_currency is not null group by budget_currency) sums) as budgets`;
    const { total, ...rest } = totals ?? { total: 0, active: 0, beneficiaries: 0, budgets: [] };
    return { ...listAnswer(rows, input, total), totals: rest };
  },
);
