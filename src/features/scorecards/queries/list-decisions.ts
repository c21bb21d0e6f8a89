import "server-only";
import { addDays, latestDay, today } from "@/lib/dates.ts";
import { isOpen, type QueryScope } from "@/server/scope.ts";
import { type Sql, sql } from "@/server/sql.ts";
import type { Decision } from "../schema.ts";
import { agreementActivity } from "./agreement-activity.ts";
import { agreementLives, inForceSql } from "./agreements-in-force.ts";
import { latestDaySql } from "./day-sql.ts";
import type { Frame } from "./frame.ts";
import { readNodes } from "./stored-nodes.ts";

const shown = 3;

/** The decisions of the acting city, for screens that already know its frame. */
export async function decisionsFor(scope: QueryScope, found: Frame | null): Promise<Decision[]> {
  const day = today(scope.organisation.timeZone, scope.now);
  const rows = await scope.tx.$queryRaw<Decision[]>(sql`
    select kind, noun, count(*)::int as count, min(due) as "dueOn",
      (array_agg(reference order by due, reference))[1] as reference,
      (array_agg(title order by due, reference))[1] as title
    from (${recordDecisions(day)}) as due group by kind, noun`);
  // A token made for scores only is not told the names of records.
  const told = scope.actor.permissions;
  const named = rows.filter(({ noun }) => !told || (noun !== null && told.includes(`${noun}:read`)));
  const waiting = found ? await measurementsWaiting(scope, found) : [];
  const missing = found ? await indicatorsDue(scope, found, waiting) : null;
  const asked = isOpen(scope, "measurement:approve") ? approvalsAsked(waiting, quarterEnd(day)) : null;
  return [...named, ...(asked ? [asked] : []), ...(missing ? [missing] : [])]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .slice(0, shown);
}

function recordDecisions(day: string): Sql {
  const soon = addDays(day, 90);
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const lastDay = latestDaySql(sql`coalesce(m.ends_on, m.starts_on)`);
  return sql`
    select 'expiring' as kind, 'agreement' as noun, life.last_day as due, life.reference, life.title
      from (${agreementLives}) as life
      where ${inForceSql(sql`${day}`)} and life.last_day between ${day} and ${soon}
    union all
    select 'dormant', 'agreement', ${quarterEnd(day)}, life.reference, life.title
      from (${agreementLives}) as life
      where ${inForceSql(sql`${day}`)} and (life.day is null or ${latestDaySql(sql`life.day`)} <= ${yearBefore})
        and not exists (select 1 from (${agreementActivity}) as action
          where action.agreement_id = life.id and action.first_day <= ${day} and action.last_day >= ${yearBefore})
    union all
    select 'approvals', 'mission', coalesce(${latestDaySql(sql`m.starts_on`)}, ${quarterEnd(day)}), m.reference, m.title
      from mission m where m.archived_at is null and m.approval = 'awaiting'
    union all
    select 'reports', 'mission', to_char(${lastDay}::date + 30, 'YYYY-MM-DD'), m.reference, m.title
      from mission m
      where m.archived_at is null and m.direction = 'out' and m.approval <> 'refused' and m.reported_on is null
        and ${lastDay} < ${day} and ${lastDay} >= ${yearBefore}`;
}

/** The last day of the quarter a day is in. */
function quarterEnd(day: string): string {
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  return latestDay(`${day.slice(0, 4)}-${String(month).padStart(2, "0")}`);
}

type Waiting = { indicatorCode: string; period: string };

/** The measurements that were submitted and wait for approval. */
async function measurementsWaiting(scope: QueryScope, { frame }: Frame): Promise<Waiting[]> {
  return scope.tx.measurement.findMany({
    where: { organisationId: scope.organisationId, frameworkKey: frame.frameworkKey, status: "submitted" },
    select: { indicatorCode: true, period: true },
    orderBy: { period: "asc" },
  });
}

/** What those who may approve are asked, with the first period in which something waits. */
function approvalsAsked(waiting: Waiting[], dueOn: string): Decision | null {
  const [first] = waiting;
  if (!first) return null;
  const count = waiting.length;
  return { kind: "measurements", count, dueOn, noun: null, reference: first.period, title: null };
}

/**
 * Indicators to be entered that have no value in force for the current year, due by its end; one whose value waits for
 * approval is not to be entered again.
 */
async function indicatorsDue(
  scope: QueryScope,
  { cards, frame }: Frame,
  waiting: Waiting[],
): Promise<Decision | null> {
  const card = cards.find(({ period }) => period === frame.thisYear);
  if (!card) return null;
  const nodes = (await readNodes(scope, [card.id])).get(card.id) ?? [];
  const due = nodes.filter(
    ({ code, level, origin, reason }) =>
      level === "indicator" &&
      origin === "measured" &&
      (reason === "no-data" || reason === "expired") &&
      !waiting.some(({ indicatorCode, period }) => indicatorCode === code && period === frame.thisYear),
  );
  if (due.length === 0) return null;
  return {
    kind: "indicators",
    count: due.length,
    dueOn: `${frame.thisYear}-12-31`,
    noun: null,
    reference: due[0]?.code ?? null,
    title: null,
  };
}
