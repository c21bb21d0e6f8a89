import "server-only";
import { z } from "zod";
import { recordNouns, storedAs } from "@/access/record-nouns.ts";
import { addDays, today as dayIn } from "@/lib/dates.ts";
import { query } from "@/server/operation.ts";
import { demandAlso } from "@/server/scope.ts";
import { joinSql, type Sql, sql, sqlName } from "@/server/sql.ts";
import { agreementActivity } from "../../scorecards/queries/agreement-activity.ts";
import { agreementLives, inForceSql } from "../../scorecards/queries/agreements-in-force.ts";
import { earliestDaySql, latestDaySql } from "../../scorecards/queries/day-sql.ts";
import { type Today, today } from "../schema.ts";

const shownDue = 12;
const shownRecent = 8;
const namedNouns = recordNouns.filter((noun) => noun !== "partner");

/** What the day begins with, in one statement: due within 90 days, dormant, undated, last touched. */
export const getToday = query(
  { permission: "agreement:read", input: z.object({}), output: today, about: "Shows what is due today" },
  async (scope): Promise<Today> => {
    // It names records of every noun but partners: a token made for one of them must not read the others here.
    for (const noun of namedNouns) demandAlso(scope, `${noun}:read`);
    const { tx, organisation, now } = scope;
    const day = dayIn(organisation.timeZone, now);
    const [row] = await tx.$queryRaw<Omit<Today, "day">[]>`
      with lives as materialized (${agreementLives}),
      due as materialized (${dueRecords(day)}),
      dormant as (select count(*)::int as n from lives as life
        where ${inForceSql(sql`${day}`)} and (life.day is null or ${latestDaySql(sql`life.day`)} <= ${yearBefore(day)})
          and not exists (select 1 from (${agreementActivity}) as action
            where action.agreement_id = life.id and action.first_day <= ${day} and action.last_day >= ${yearBefore(day)}))
      select
        (select coalesce(json_agg(d), '[]') from
          (select kind, noun, reference, title, due_on as "on" from due order by due_on, reference limit ${shownDue}) d) as due,
        (select count(*)::int from due) as "dueTotal",
        (select n from dormant) as dormant,
        (select count(*)::int from lives where undated) as undated,
        (select count(*)::int from agreement where archived_at is null)
          + (select count(*)::int from project where archived_at is null)
          + (select count(*)::int from mission where archived_at is null)
          + (select count(*)::int from event where archived_at is null) as records,
        (select coalesce(json_agg(r), '[]') from (${recentRecords} order by at desc limit ${shownRecent}) r) as recent`;
    return { day, ...(row ?? { due: [], dueTotal: 0, dormant: 0, undated: 0, records: 0, recent: [] }) };
  },
);

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** Everything with a day that somebody must act on within 90 days, or that is overdue. */
function dueRecords(day: string): Sql {
  const soon = addDays(day, 90);
  const missionEnd = latestDaySql(sql`coalesce(m.ends_on, m.starts_on)`);
  return sql`
    select 'expiring' as kind, 'agreement' as noun, life.reference, life.title, life.last_day as due_on
      from lives as life where ${inForceSql(sql`${day}`)} and life.last_day between ${day} and ${soon}
    union all select 'review', 'agreement', a.reference, a.title, ${latestDaySql(sql`a.review_on`)}
      from agreement a where a.archived_at is null and a.review_on is not null
        and a.status in ('signed', 'in-force') and ${latestDaySql(sql`a.review_on`)} between ${yearBefore(day)} and ${soon}
    union all select 'approval', 'mission', m.reference, m.title, coalesce(${earliestDaySql(sql`m.starts_on`)}, ${day})
      from mission m where m.archived_at is null and m.approval = 'awaiting'
    union all select 'returned', 'mission', m.reference, m.title, coalesce(${earliestDaySql(sql`m.starts_on`)}, ${day})
      from mission m where m.archived_at is null and m.approval = 'returned'
    union all select 'report', 'mission', m.reference, m.title, to_char(${missionEnd}::date + 30, 'YYYY-MM-DD')
      from mission m where m.archived_at is null and m.direction = 'out' and m.approval <> 'refused'
        and m.reported_on is null and ${missionEnd} < ${day} and ${missionEnd} >= ${yearBefore(day)}
    union all select 'departure', 'mission', m.reference, m.title, ${earliestDaySql(sql`m.starts_on`)}
      from mission m where m.archived_at is null and m.approval not in ('refused', 'returned', 'awaiting')
        and ${earliestDaySql(sql`m.starts_on`)} between ${day} and ${addDays(day, 30)}
    union all select 'event', 'event', e.reference, e.title, ${earliestDaySql(sql`e.starts_on`)}
      from event e where e.archived_at is null and ${earliestDaySql(sql`e.starts_on`)} between ${day} and ${addDays(day, 30)}`;
}

/** The records last written, whatever their noun; archived ones are out of sight. */
const recentRecords: Sql = sql`select x.noun, x.reference, x.title, x.updated_at as at from (${joinSql(
  namedNouns.map((noun) => {
    const { table, name } = storedAs[noun];
    return sql`(select ${noun}::text as noun, reference, ${sqlName(name)} as title, updated_at from ${sqlName(table)}
      where archived_at is null order by updated_at desc limit ${shownRecent})`;
  }),
  " union all ",
)}) x`;
