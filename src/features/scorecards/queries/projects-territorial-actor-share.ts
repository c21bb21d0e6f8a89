import "server-only";
import { sql } from "@/server/sql.ts";
import { projectActivity } from "./agreement-activity.ts";
import type { Ledger } from "./ledger.ts";

/**
 * P10: of the projects active in the period, those that an actor of the territory other than a city hall leads or
 * implements.
 */
export const projectsTerritorialActorShare: Ledger = {
  metric: "projects.territorial_actor_share",
  kind: "share",
  begun: sql`exists (select 1 from project where archived_at is null)`,
  lines: sql`select span.period, 'project' as noun, active.reference, active.title,
      coalesce(active.starts_on, active.ends_on) as day, active.first_day is not null as in_base,
      actors.project_id is not null as counts, 1::float8 as amount,
      array_remove(array[
        case when active.first_day is null then 'date-unknown' end,
        case when actors.project_id is null then 'no-local-actor' end], null) as notes
    from (${projectActivity}) as active
      join span on active.first_day is null
        or (active.first_day <= span.last_day and active.last_day >= span.first_day)
      left join (
        select distinct pp.project_id from project_partner pp
          join partner on partner.organisation_id = pp.organisation_id and partner.id = pp.partner_id
        where pp.role in ('lead', 'implementer') and partner.scope = 'local' and partner.kind <> 'city'
          and partner.archived_at is null
      ) as actors on actors.project_id = active.id`,
};
