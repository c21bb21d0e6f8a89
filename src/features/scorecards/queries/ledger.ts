import "server-only";
import type { RecordMetric } from "@/features/frameworks/rules.ts";
import { joinSql, type Sql, sql } from "@/server/sql.ts";

/**
 * How a metric is counted from the records: one statement that judges every record for every period of `span`
 * (period, first_day, last_day). Its columns: period, noun, reference, title, day, in_base, counts, amount, notes.
 * The value and the "why" view read the same lines, so they cannot disagree.
 */
export type Ledger = {
  metric: RecordMetric;
  /** share: 100 × lines that count ÷ lines in the base. sum: the amounts of the lines that count. */
  kind: "share" | "sum";
  lines: Sql;
  /** Whether the city has entered anything of the kind: without it, nothing found is a gap and not a zero. */
  begun: Sql;
};

/** The periods to judge, as the relation every ledger reads. A period is a calendar year. */
export function spanSql(periods: readonly string[]): Sql {
  return sql`span as (select period, period || '-01-01' as first_day, period || '-12-31' as last_day
    from unnest(${[...periods]}::text[]) as period)`;
}

/**
 * The values of a metric in every period: metric, period, value, numerator, denominator. A share without a base is
 * 0 of 0, which is no value; a sum of nothing is zero only from `fromPeriod` on and once such records are kept.
 */
function valuesSql(ledger: Ledger, fromPeriod: string): Sql {
  return ledger.kind === "share"
    ? sql`select ${ledger.metric}::text as metric, span.period,
        100.0::float8 * found.numerator / nullif(found.denominator, 0) as value,
        coalesce(found.numerator, 0)::float8 as numerator, coalesce(found.denominator, 0)::float8 as denominator
      from span left join (
        select period, count(*) filter (where in_base and counts) as numerator,
          count(*) filter (where in_base) as denominator
        from (${ledger.lines}) as line group by period) as found using (period)`
    : sql`select ${ledger.metric}::text, span.period,
        case when found.total > 0 then found.total
          when span.period >= ${fromPeriod} and ${ledger.begun} then 0::float8 end,
        null::float8, null::float8
      from span left join (
        select period, sum(amount) filter (where counts)::float8 as total
        from (${ledger.lines}) as line group by period) as found using (period)`;
}

/** Several metrics' values as one relation. */
export function allValuesSql(ledgers: readonly Ledger[], fromPeriod: string): Sql {
  return joinSql(
    ledgers.map((ledger) => sql`(${valuesSql(ledger, fromPeriod)})`),
    " union all ",
  );
}
