import "server-only";
import { type Sql, sql } from "@/server/sql.ts";
import type { EvidenceSubject } from "./schema.ts";

const columns: Record<EvidenceSubject, Sql> = {
  agreement: sql`agreement_id`,
  project: sql`project_id`,
  event: sql`event_id`,
  mission: sql`mission_id`,
  measurement: sql`measurement_id`,
};

/** What proves a subject, as a JSON list inside another room's own select; the shape is the schema's `evidence`. */
export function evidenceSql(subject: EvidenceSubject, id: string): Sql {
  return sql`(select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'label', e.label, 'address', e.address,
      'recordReference', e.record_reference, 'note', e.note) order by e.id), '[]')
    from evidence e where e.${columns[subject]} = ${id}::uuid)`;
}
