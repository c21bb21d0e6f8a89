import "server-only";
import { type Sql, sql } from "@/server/sql.ts";
import { earliestDaySql, latestDaySql } from "./day-sql.ts";

const begins = (table: string): Sql =>
  table === "m" ? sql`coalesce(m.starts_on, m.ends_on)` : sql`coalesce(e.starts_on, e.ends_on)`;
const ends = (table: string): Sql =>
  table === "m" ? sql`coalesce(m.ends_on, m.starts_on)` : sql`coalesce(e.ends_on, e.starts_on)`;

/**
 * From when to when each project acts: under way, under evaluation or closed. One without an end goes on unless it is
 * closed; one with a single known date is placed there; one without any is placed nowhere.
 */
export const projectActivity: Sql = sql`select p.id, p.reference, p.title, p.phase, p.starts_on, p.ends_on,
    ${earliestDaySql(sql`coalesce(p.starts_on, p.ends_on)`)} as first_day,
    case when p.ends_on is null and p.phase <> 'closed' then '9999-12-31'
      else ${latestDaySql(sql`coalesce(p.ends_on, p.starts_on)`)} end as last_day
  from project p
  where p.archived_at is null and p.phase in ('implementation', 'evaluation', 'closed')`;

/** What was done under each agreement, from when to when: missions that were not refused, events, projects. */
export const agreementActivity: Sql = sql`
  select l.agreement_id, ${earliestDaySql(begins("m"))} as first_day, ${latestDaySql(ends("m"))} as last_day
    from mission_agreement l join mission m on m.organisation_id = l.organisation_id and m.id = l.mission_id
    where m.archived_at is null and m.approval <> 'refused'
  union all
  select l.agreement_id, ${earliestDaySql(begins("e"))}, ${latestDaySql(ends("e"))}
    from event_agreement l join event e on e.organisation_id = l.organisation_id and e.id = l.event_id
    where e.archived_at is null
  union all
  select l.agreement_id, active.first_day, active.last_day
    from project_agreement l join (${projectActivity}) as active on active.id = l.project_id`;
