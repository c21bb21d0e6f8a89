import "server-only";
import { sql } from "@/server/sql.ts";
import { agreementLives, inForceSql } from "./agreements-in-force.ts";
import type { Ledger } from "./ledger.ts";

/** P04: of the agreements in force at the period's end, those with a measurable objective and a work plan. */
export const agreementsWithObjectivesShare: Ledger = {
  metric: "agreements.with_objectives_share",
  kind: "share",
  begun: sql`exists (select 1 from agreement where archived_at is null)`,
  lines: sql`select span.period, 'agreement' as noun, life.reference, life.title, life.day,
      ${inForceSql(sql`span.last_day`)} as in_base,
      life.objective and life.plan as counts, 1::float8 as amount,
      array_remove(array[
        case when not ${inForceSql(sql`span.last_day`)} then 'not-in-force' end,
        case when life.undated then 'date-unknown' end,
        case when not life.objective then 'no-objective' end,
        case when not life.plan then 'no-work-plan' end], null) as notes
    from (select lives.*, coalesce(btrim(lives.measurable_objective), '') <> '' as objective,
        coalesce(btrim(lives.work_plan), '') <> '' as plan from (${agreementLives}) as lives) as life
      cross join span`,
};
