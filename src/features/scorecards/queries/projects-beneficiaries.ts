import "server-only";
import { sql } from "@/server/sql.ts";
import type { Ledger } from "./ledger.ts";

/** T07: residents reached in person in the period, as each project recorded them; the engine divides by population. */
export const projectsBeneficiaries: Ledger = {
  metric: "projects.beneficiaries",
  kind: "sum",
  // A project without figures says nothing about residents: zero is only believed once some year was counted.
  begun: sql`exists (select 1 from project_beneficiaries b join project p
    on p.organisation_id = b.organisation_id and p.id = b.project_id where p.archived_at is null)`,
  lines: sql`select span.period, 'project' as noun, p.reference, p.title, b.year::text as day,
      true as in_base, true as counts, b.people::float8 as amount,
      case when b.source = '' then array[]::text[] else array['source: ' || b.source] end as notes
    from project_beneficiaries b
      join project p on p.organisation_id = b.organisation_id and p.id = b.project_id and p.archived_at is null
      join span on span.period = b.year::text`,
};
