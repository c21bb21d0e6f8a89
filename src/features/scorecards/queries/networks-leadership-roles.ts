import "server-only";
import { sql } from "@/server/sql.ts";
import { earliestDaySql, latestDaySql } from "./day-sql.ts";
import type { Ledger } from "./ledger.ts";

const from = sql`coalesce(seat.starts_on, m.since)`;
const until = sql`coalesce(seat.ends_on, m.until)`;

/**
 * P07: presidencies, vice-presidencies, secretariats, committee and working-group chairs held on the period's last
 * day. A seat without dates is held as long as the membership lasts.
 */
export const networksLeadershipRoles: Ledger = {
  metric: "networks.leadership_roles",
  kind: "sum",
  begun: sql`exists (select 1 from network_membership where archived_at is null)`,
  lines: sql`select span.period, 'network' as noun, held.reference, held.title, held.day,
      held.on_the_day as in_base, held.on_the_day and held.leads as counts, 1::float8 as amount,
      array_remove(array['role-' || held.role,
        case when held.undated then 'date-unknown' end,
        case when not held.leads then 'role-not-counted' end,
        case when not held.on_the_day then 'not-held' end], null) as notes
    from span cross join lateral (
      select m.reference, m.name as title, coalesce(seat.starts_on, m.since) as day, seat.role,
        seat.starts_on is null and seat.ends_on is null as undated,
        seat.role in ('presidency', 'vice-presidency', 'secretariat', 'committee-chair', 'working-group-chair') as leads,
        (${from} is null or ${earliestDaySql(from)} <= span.last_day)
          and (${until} is null or ${latestDaySql(until)} >= span.last_day) as on_the_day
      from network_seat seat join network_membership m
        on m.organisation_id = seat.organisation_id and m.id = seat.membership_id
      where m.archived_at is null) as held`,
};
