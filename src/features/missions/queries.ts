import "server-only";
import { z } from "zod";
import { addDays, today } from "@/lib/dates.ts";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { instantsOf } from "@/lib/records.ts";
import { alphabetical, archivedSql, cutList, foundSql, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { noSql, type Sql, sql } from "@/server/sql.ts";
import { linkedAgreementsSql } from "../agreements/queries.ts";
import { evidenceSql } from "../evidence/queries.ts";
import { latestDaySql } from "../scorecards/queries/day-sql.ts";
import { reportDays, reportState } from "./rules.ts";
import {
  type Mission,
  type MissionListInput,
  type MissionPage,
  type MissionRow,
  mission,
  missionList,
  missionPage,
} from "./schema.ts";

const end = sql`coalesce(m.ends_on, m.starts_on)`;
const lastDay = latestDaySql(end);
const reportedDay = latestDaySql(sql`m.reported_on`);

const sorts: Record<string, Sql> = {
  starts: sql`coalesce(m.starts_on, m.ends_on, '')`,
  place: sql`coalesce(m.place, '')`,
  country: sql`coalesce(m.country_code, '')`,
  title: alphabetical(sql`m.title`),
  direction: sql`m.direction`,
  approval: sql`m.approval`,
  reported: sql`coalesce(m.reported_on, '')`,
  updated: sql`to_char(m.updated_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
  reference: sql`m.reference`,
};

// The twins of needsReport and reportedInTime; a test holds both to the same missions.
const missing = (
  day: string,
) => sql`(m.direction = 'out' and m.approval <> 'refused' and m.reported_on is null
  and ${lastDay} < ${day})`;
const inTime = sql`(m.reported_on is not null
  and ${reportedDay} <= to_char(${lastDay}::date + ${reportDays}::int, 'YYYY-MM-DD'))`;

function filterOf(input: MissionListInput, day: string): Sql {
  const report = {
    missing: sql`and ${missing(day)}`,
    overdue: sql`and ${missing(day)} and ${lastDay} < ${addDays(day, -reportDays)}`,
    "in-time": sql`and ${inTime}`,
    late: sql`and m.reported_on is not null and ${end} is not null and not ${inTime}`,
  };
  return sql`
    ${archivedSql(sql`m.archived_at`, input.archived)}
    ${input.direction ? sql`and m.direction = ${input.direction}` : noSql}
    ${input.approval ? sql`and m.approval = ${input.approval}` : noSql}
    ${input.report ? report[input.report] : noSql}
    ${input.year ? sql`and left(${end}, 4) = ${input.year}` : noSql}
    ${input.country ? sql`and m.country_code = ${input.country}` : noSql}
    ${input.partner ? sql`and m.partner_id = ${input.partner}::uuid` : noSql}
    ${input.department ? sql`and m.department_id = ${input.department}::uuid` : noSql}
    ${foundSql(sql`m.id`, sql`search_missions`, input.search)}`;
}

type Totals = MissionPage["totals"] & Pick<MissionPage, "total" | "years" | "countries">;

/** A page of the city's missions and delegations, with totals of everything the filters leave. */
export const listMissions = query(
  {
    permission: "mission:read",
    input: missionList,
    output: missionPage,
    about: "Lists missions and delegations",
  },
  async ({ tx, organisation, now }, input) => {
    const day = today(organisation.timeZone, now);
    const filter = filterOf(input, day);
    const cut = cutList(sorts, sql`m.id`, input);
    const rows = await tx.$queryRaw<(Omit<MissionRow, "report"> & { sort_value: string })[]>`
      select m.id, m.reference, m.title, m.direction, m.place, m.country_code as "countryCode",
        m.starts_on as "startsOn", m.ends_on as "endsOn", m.approval, m.reported_on as "reportedOn",
        m.cost_amount::text as "costAmount", m.cost_currency as "costCurrency",
        m.archived_at is not null as archived, m.version, ${sorts[input.sort.replace(/^-/, "")]} as sort_value
      from mission m where ${filter} ${cut.after} ${cut.order} ${cut.window}`;
    const [found] = await tx.$queryRaw<Totals[]>`
      with kept as materialized (select m.*, ${missing(day)} as is_missing, ${inTime} as is_in_time from mission m where ${filter})
      select (select count(*)::int from kept) as total,
        (select count(*)::int from kept where direction = 'out') as out,
        (select count(*)::int from kept where direction = 'out' and is_in_time) as "inTime",
        (select count(*)::int from kept where is_missing) as missing,
        (select coalesce(json_agg(json_build_object('currency', cost_currency, 'amount', total::text) order by total desc), '[]')
          from (select cost_currency, sum(cost_amount) as total from kept
            where cost_amount is not null and cost_currency is not null group by cost_currency) c) as costs,
        (select coalesce(array_agg(distinct left(${end}, 4) order by left(${end}, 4) desc) filter (where ${end} is not null), '{}')
          from mission m) as years,
        (select coalesce(array_agg(distinct m.country_code) filter (where m.country_code is not null), '{}')
          from mission m) as countries`;
    const {
      total = 0,
      years = [],
      countries = [],
      ...totals
    } = found ?? { out: 0, inTime: 0, missing: 0, costs: [] };
    const page = listAnswer(rows, input, total);
    return {
      ...page,
      rows: page.rows.map((row) => ({ ...row, report: reportState(row, day) })),
      totals,
      years,
      countries,
    };
  },
);

/** One mission by its reference, with its partner, agreements and evidence. @throws Refusal("not-found") */
export const getMission = query(
  {
    permission: "mission:read",
    input: z.object({ reference: reference() }),
    output: mission,
    about: "Shows one mission or delegation",
  },
  async ({ tx, organisationId }, input): Promise<Mission> => {
    const row = await tx.mission.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: { organisationId: true, searchText: true, partnerId: true, createdById: true, updatedById: true },
      include: { partner: { select: { id: true, reference: true, name: true } } },
    });
    if (!row) throw new Refusal("not-found");
    const { decidedById, ...facts } = row;
    const [linked] = await tx.$queryRaw<
      (Pick<Mission, "agreements" | "evidence"> & { decidedByName: string | null })[]
    >`
      select ${linkedAgreementsSql("mission", row.id)} as agreements, ${evidenceSql("mission", row.id)} as evidence,
        (select name from author_names(array_remove(array[${decidedById}::uuid], null))) as "decidedByName"`;
    return {
      ...facts,
      direction: row.direction as Mission["direction"],
      approval: row.approval as Mission["approval"],
      costAmount: row.costAmount?.toFixed(2) ?? null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      ...instantsOf(row),
      ...(linked ?? { agreements: [], evidence: [], decidedByName: null }),
    };
  },
);
