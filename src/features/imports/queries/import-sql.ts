import "server-only";
import { type Sql, sql } from "@/server/sql.ts";
import type { PlannedWrites } from "../rules/count-writes.ts";
import type { Interpretation } from "../rules/interpret.ts";
import type { ImportCounts, ImportReading, ImportStatus, ImportSummary } from "../schema.ts";

/** What an import's row keeps of counts: the plan's, what a commit would write, and what one wrote. */
export type KeptCounts = ImportCounts & {
  writes?: PlannedWrites;
  written?: { created: number; changed: number; unchanged: number };
};

/** What an import's row keeps of how its file was read. */
export type KeptInterpretation = Interpretation &
  Pick<ImportReading, "headers" | "sheets" | "skipped" | "questions" | "remembered"> & {
    /** Absent from what was read before cells were taken apart. */
    several?: ImportReading["several"];
  };

/** One import as these columns give it. */
export type SummaryRow = Omit<
  ImportSummary,
  "counts" | "created" | "changed" | "importable" | "effective"
> & {
  counts: KeptCounts;
};

/** An import whose process gave no sign of life for 30 s was killed: it wrote nothing and may start again. */
const status = sql`case when i.status = 'running' and coalesce(p.beat_at < now() - interval '30 seconds', true)
  then 'interrupted' else i.status end`;

/** An import with how far it is; its sign of life stands beside it. */
export const summarySql: Sql = sql`
  i.id, i.kind, i.file_name as "fileName", ${status} as status, i.counts,
  to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
  to_char(i.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "committedAt",
  to_char(i.undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "undoneAt",
  case when i.status = 'running' then coalesce(p.done, 0) else i.progress end as progress`;

/** Where those columns come from. */
export const summaryFrom: Sql = sql`import i left join import_progress p
  on p.organisation_id = i.organisation_id and p.import_id = i.id`;

const none: PlannedWrites = { new: 0, changed: 0, unchanged: 0, waiting: 0 };

/** What a commit of this import would do. */
export function writesOf({ writes = none }: KeptCounts): PlannedWrites {
  return writes;
}

/** An import as lists and pages show it. */
export function summaryOf({ counts: kept, ...row }: SummaryRow): ImportSummary {
  const { writes = none, written, ...counts } = kept;
  const over = row.status === "committed" || row.status === ("undone" satisfies ImportStatus);
  return {
    ...row,
    counts,
    created: over ? (written?.created ?? null) : null,
    changed: over ? (written?.changed ?? null) : null,
    importable: writes.new + writes.changed + writes.unchanged,
    effective: writes.new + writes.changed,
  };
}
