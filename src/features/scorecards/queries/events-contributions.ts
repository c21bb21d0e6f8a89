import "server-only";
import { sql } from "@/server/sql.ts";
import { latestDaySql } from "./day-sql.ts";
import type { Ledger } from "./ledger.ts";

const held = sql`coalesce(i.held_on, e.starts_on)`;

/** P08: what the city said or submitted at events in the period; being there alone counts nothing. */
export const eventsContributions: Ledger = {
  metric: "events.contributions",
  kind: "sum",
  begun: sql`exists (select 1 from event where archived_at is null)`,
  lines: sql`select span.period, 'event' as noun, said.reference, said.title, said.day,
      said.last_day is not null as in_base, said.last_day is not null as counts, 1::float8 as amount,
      array_remove(array[said.event_title, case when said.last_day is null then 'date-unknown' end], null) as notes
    from (select e.reference, i.title, 'at: ' || e.title as event_title, ${held} as day, ${latestDaySql(held)} as last_day
      from intervention i join event e on e.organisation_id = i.organisation_id and e.id = i.event_id
      where e.archived_at is null) as said
      join span on said.last_day is null or said.last_day between span.first_day and span.last_day`,
};
