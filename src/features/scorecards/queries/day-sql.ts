import "server-only";
import { type Sql, sql } from "@/server/sql.ts";

/** The first day a partly known date column can mean, as text that compares. */
export function earliestDaySql(date: Sql): Sql {
  return sql`(${date} || substr('-01-01', length(${date}) - 3))`;
}

/** The last real day a partly known date column can mean, as text that compares; the twin of `latestDay` in lib. */
export function latestDaySql(date: Sql): Sql {
  return sql`(case length(${date}) when 10 then ${date} when 4 then ${date} || '-12-31'
    else to_char((${date} || '-01')::date + interval '1 month' - interval '1 day', 'YYYY-MM-DD') end)`;
}
