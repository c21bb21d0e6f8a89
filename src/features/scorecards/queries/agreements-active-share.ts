import "server-only";
import { sql } from "@/server/sql.ts";
import { agreementActivity } from "./agreement-activity.ts";
import { agreementLives, inForceSql } from "./agreements-in-force.ts";
import type { Ledger } from "./ledger.ts";

/** P05: of the agreements in force at the period's end, those with a linked action in the 12 months before it. */
export const agreementsActiveShare: Ledger = {
  metric: "agreements.active_share",
  kind: "share",
  begun: sql`exists (select 1 from agreement where archived_at is null)`,
  lines: sql`select span.period, 'agreement' as noun, life.reference, life.title, life.day,
      ${inForceSql(sql`span.last_day`)} as in_base, acted.agreement_id is not null as counts, 1::float8 as amount,
      array_remove(array[
        case when not ${inForceSql(sql`span.last_day`)} then 'not-in-force' end,
        case when life.undated then 'date-unknown' end,
        case when acted.agreement_id is null then 'no-action' end], null) as notes
    from (${agreementLives}) as life cross join span
      left join (
        select distinct action.agreement_id, span.period
        from (${agreementActivity}) as action
          join span on action.first_day <= span.last_day and action.last_day >= span.first_day
      ) as acted on acted.agreement_id = life.id and acted.period = span.period`,
};
