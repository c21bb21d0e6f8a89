import "server-only";
import { type Sql, sql } from "@/server/sql.ts";
import { earliestDaySql, latestDaySql } from "./day-sql.ts";

const start = sql`coalesce(a.starts_on, a.signed_on)`;

/**
 * The agreements that could be in force, each with the days that decide it; the SQL twin of `inForceOn` of the
 * agreements' rules, held to it by a test. An unknown start counts as already begun.
 */
export const agreementLives: Sql = sql`select a.id, a.reference, a.title, ${start} as day,
    a.measurable_objective, a.work_plan, ${start} is null as undated,
    case when ${start} is not null then ${earliestDaySql(start)} else '0000-01-01' end as start_day,
    least(
      case when a.ended_on is not null then ${latestDaySql(sql`a.ended_on`)} end,
      case when a.status = 'suspended'
        then coalesce(${earliestDaySql(sql`a.suspended_on`)}, '0000-01-01') end,
      case when a.status in ('expired', 'terminated') and a.ended_on is null and a.ends_on is null
        then '0000-01-01' end,
      '9999-99-99') as over_day,
    case when a.ends_on is not null and a.renewal is distinct from 'tacit'
      then ${latestDaySql(sql`a.ends_on`)} else '9999-99-99' end as last_day
  from agreement a
  where a.archived_at is null and a.status not in ('draft', 'under-review', 'referred')`;

/** Whether an agreement of `agreementLives` is in force on a day: begun by then, not yet over, its term not passed. */
export function inForceSql(day: Sql): Sql {
  return sql`(life.start_day <= ${day} and life.over_day > ${day} and life.last_day >= ${day})`;
}
