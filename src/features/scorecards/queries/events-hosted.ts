import "server-only";
import { sql } from "@/server/sql.ts";
import { latestDaySql } from "./day-sql.ts";
import type { Ledger } from "./ledger.ts";

const end = sql`coalesce(e.ends_on, e.starts_on)`;

/**
 * T03: fairs, congresses, cultural, scientific and sports events hosted, ended in the period, with participants from
 * three countries or more. A network's own meeting is none of these.
 */
export const eventsHosted: Ledger = {
  metric: "events.hosted",
  kind: "sum",
  begun: sql`exists (select 1 from event where archived_at is null)`,
  lines: sql`select span.period, 'event' as noun, hosted.reference, hosted.title, hosted.day,
      hosted.last_day is not null as in_base,
      hosted.last_day is not null and hosted.of_a_kind and coalesce(hosted.countries_count, 0) >= 3 as counts,
      1::float8 as amount,
      array_remove(array[
        case when hosted.last_day is null then 'date-unknown' end,
        case when not hosted.of_a_kind then 'other-kind' end,
        case when hosted.countries_count is null then 'countries-unknown'
          when hosted.countries_count < 3 then 'few-countries' end], null) as notes
    from (select e.reference, e.title, e.countries_count, ${end} as day, ${latestDaySql(end)} as last_day,
        e.kind in ('fair', 'congress', 'cultural', 'sports', 'scientific') as of_a_kind
      from event e where e.archived_at is null and e.role = 'hosted') as hosted
      join span on hosted.last_day is null or hosted.last_day between span.first_day and span.last_day`,
};
