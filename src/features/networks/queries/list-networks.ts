import "server-only";
import { today } from "@/lib/dates.ts";
import { alphabetical, archivedSql, cutList, foundSql, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { joinSql, noSql, type Sql, sql } from "@/server/sql.ts";
import { earliestDaySql, latestDaySql } from "../../scorecards/queries/day-sql.ts";
import { leadershipRoles } from "../rules.ts";
import { type NetworkPage, type NetworkRow, networkList, networkPage } from "../schema.ts";

/** From–to on a day; an unknown date stands in nobody's way. */
const holds = (
  from: Sql,
  until: Sql,
  day: string,
) => sql`((${from} is null or ${earliestDaySql(from)} <= ${day})
    and (${until} is null or ${latestDaySql(until)} >= ${day}))`;

const memberOn = (day: string) => holds(sql`m.since`, sql`m.until`, day);

/** Leadership seats held on a day; one without dates lasts as long as the membership. The rule and the score say the same. */
const leadingOn = (day: string) => sql`(select count(*)::int from network_seat s
    where s.organisation_id = m.organisation_id and s.membership_id = m.id and s.role in (${joinSql([...leadershipRoles])})
      and ${holds(sql`coalesce(s.starts_on, m.since)`, sql`coalesce(s.ends_on, m.until)`, day)})`;

const sortsOn = (day: string): Record<string, Sql> => ({
  name: alphabetical(sql`m.name`),
  since: sql`coalesce(m.since, '')`,
  until: sql`coalesce(m.until, '')`,
  leading: sql`lpad(${leadingOn(day)}::text, 6, '0')`,
  reference: sql`m.reference`,
});

type Totals = { total: number } & NetworkPage["totals"];

/** A page of the networks the city belongs or belonged to, with totals of everything the filters leave. */
export const listNetworks = query(
  {
    permission: "network:read",
    input: networkList,
    output: networkPage,
    about: "Lists the network memberships",
  },
  async ({ tx, organisation, now }, input): Promise<NetworkPage> => {
    const day = today(organisation.timeZone, now);
    const standing = {
      current: sql`and ${memberOn(day)}`,
      past: sql`and not ${memberOn(day)}`,
      leading: sql`and ${leadingOn(day)} > 0`,
    };
    const filter = sql`${archivedSql(sql`m.archived_at`, input.archived)}
      ${input.standing ? standing[input.standing] : noSql}
      ${foundSql(sql`m.id`, sql`search_networks`, input.search)}`;
    const sorts = sortsOn(day);
    const cut = cutList(sorts, sql`m.id`, input);
    const by = sorts[input.sort.replace(/^-/, "")] ?? sql`''`;
    const rows = await tx.$queryRaw<(NetworkRow & { sort_value: string })[]>`
      select m.id, m.reference, m.name, m.since, m.until, ${memberOn(day)} as current, ${leadingOn(day)} as leading,
        (select count(*)::int from event e where e.organisation_id = m.organisation_id
          and e.network_membership_id = m.id and e.archived_at is null) as events,
        m.fee_amount::text as "feeAmount", m.fee_currency as "feeCurrency",
        m.archived_at is not null as archived, m.version, ${by} as sort_value
      from network_membership m where ${filter} ${cut.after} ${cut.order} ${cut.window}`;
    const [totals] = await tx.$queryRaw<Totals[]>`
      select count(*)::int as total, count(*) filter (where ${memberOn(day)})::int as current,
        coalesce(sum(${leadingOn(day)}), 0)::int as leading
      from network_membership m where ${filter}`;
    const { total, ...rest } = totals ?? { total: 0, current: 0, leading: 0 };
    return { ...listAnswer(rows, input, total), totals: rest };
  },
);
