import "server-only";
import { sql } from "@/server/sql.ts";
import { latestDaySql } from "./day-sql.ts";
import type { Ledger } from "./ledger.ts";

const end = sql`coalesce(m.ends_on, m.starts_on)`;

/**
 * I08: of the missions abroad that ended in the period, those justified before and reported within 30 days of their
 * last day. A mission that was refused never ended; one without a date is shown and counted nowhere.
 */
export const missionsJustifiedAndReportedShare: Ledger = {
  metric: "missions.justified_and_reported_share",
  kind: "share",
  begun: sql`exists (select 1 from mission where archived_at is null)`,
  lines: sql`select span.period, 'mission' as noun, trip.reference, trip.title, trip.day,
      trip.last_day is not null and trip.approval <> 'refused' as in_base,
      trip.justified and trip.timely as counts, 1::float8 as amount,
      array_remove(array[
        case when trip.last_day is null then 'date-unknown' end,
        case when trip.approval = 'refused' then 'refused' end,
        case when not trip.justified then 'no-justification' end,
        case when trip.reported_on is null then 'not-reported' when not trip.timely then 'reported-late' end],
        null) as notes
    from (
      select trips.*, trips.reported_on is not null
          and trips.reported_day <= to_char(trips.last_day::date + 30, 'YYYY-MM-DD') as timely
      from (select m.reference, m.title, m.approval, m.reported_on, ${end} as day, ${latestDaySql(end)} as last_day,
          ${latestDaySql(sql`m.reported_on`)} as reported_day,
          coalesce(btrim(m.justification), '') <> '' as justified
        from mission m where m.archived_at is null and m.direction = 'out') as trips) as trip
      join span on trip.last_day is null or trip.last_day between span.first_day and span.last_day`,
};
