import "server-only";
import { z } from "zod";
import { nounOfReference } from "@/access/record-nouns.ts";
import { authorNames } from "@/server/author-names.ts";
import { query } from "@/server/operation.ts";
import { demandAlso, type QueryScope } from "@/server/scope.ts";
import { noSql, type Sql, sql } from "@/server/sql.ts";
import {
  type AuditEntry,
  auditEntry,
  auditList,
  auditPage,
  chainState,
  historyOf,
  historyOfMeasurement,
} from "./schema.ts";

type Row = {
  sequence: bigint;
  at: Date;
  type: string;
  subject_type: string;
  subject_reference: string | null;
  actor_user_id: string | null;
  via: string;
  content: string;
};

/** The organisation's log, newest first. */
export const listAuditEntries = query(
  { permission: "audit-entry:read", input: auditList, output: auditPage, about: "Reads the audit log" },
  async (scope, input) => {
    const filter = sql`
        ${input.type ? sql`and type like ${`${input.type}.%`}` : noSql}
        ${input.subject ? sql`and subject_reference = ${input.subject.toUpperCase()}` : noSql}
        ${input.actor ? sql`and actor_user_id = ${input.actor}::uuid` : noSql}
        ${input.from ? sql`and at >= ${input.from}::date` : noSql}
        ${input.to ? sql`and at < ${input.to}::date + 1` : noSql}`;
    const rows = await readEntries(
      scope,
      sql`${filter} ${input.before ? sql`and sequence < ${input.before}::bigint` : noSql}`,
      input.size + 1,
    );
    const [seen] = await scope.tx.$queryRaw<{ total: number; nouns: string[]; actors: string[] }[]>`
      select count(*) filter (where true ${filter})::int as total,
        coalesce(array_agg(distinct split_part(type, '.', 1)), '{}') as nouns,
        coalesce(array_agg(distinct actor_user_id::text) filter (where actor_user_id is not null), '{}') as actors
      from audit_entry`;
    const names = await authorNames(scope, [
      ...(seen?.actors ?? []),
      ...rows.flatMap((row) => row.actor_user_id ?? []),
    ]);
    const shown = rows.slice(0, input.size);
    return {
      rows: await departmentsNamed(
        scope,
        shown.map((row) => entryOf(row, names)),
      ),
      total: seen?.total ?? 0,
      nextBefore: rows.length > input.size ? String(shown.at(-1)?.sequence) : null,
      nouns: (seen?.nouns ?? []).sort(),
      people: [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    };
  },
);

/** What happened to one record, newest first: whoever may read the record may read its history. */
export const listHistory = query(
  {
    permission: "organisation:read",
    input: historyOf,
    output: z.array(auditEntry),
    about: "Reads a record's history",
  },
  async (scope, input) => {
    const noun = nounOfReference(input.reference);
    if (!noun) return [];
    demandAlso(scope, `${noun}:read`);
    const rows = await readEntries(
      scope,
      sql`and (subject_reference = ${input.reference} or subject_id in (
        select subject_id from audit_entry where subject_reference = ${input.reference} and subject_id is not null))`,
      100,
    );
    const names = await authorNames(
      scope,
      rows.flatMap((row) => row.actor_user_id ?? []),
    );
    return departmentsNamed(
      scope,
      rows.map((row) => entryOf(row, names)),
    );
  },
);

/** What happened to the measurement of an indicator and a period, newest first: who entered, approved, returned it. */
export const listMeasurementHistory = query(
  {
    permission: "measurement:read",
    input: historyOfMeasurement,
    output: z.array(auditEntry),
    about: "Reads the history of a measurement",
  },
  async (scope, { indicator, period }) => {
    const rows = await readEntries(
      scope,
      sql`and type like 'measurement.%' and subject_reference = ${`${indicator} ${period}`}`,
      100,
    );
    const names = await authorNames(
      scope,
      rows.flatMap((row) => row.actor_user_id ?? []),
    );
    return rows.map((row) => entryOf(row, names));
  },
);

/** Checks the whole chain, link by link. */
export const verifyAuditChain = query(
  {
    permission: "audit-entry:read",
    input: z.object({}),
    output: chainState,
    about: "Verifies the audit chain",
    timeoutMs: 60_000,
  },
  async ({ tx }) => {
    const [row] = await tx.$queryRaw<{ broken: bigint | null; entries: number }[]>`
      select broken_audit_link() as broken, (select count(*)::int from audit_entry) as entries`;
    const broken = row?.broken ?? null;
    return {
      holds: broken === null,
      brokenAt: broken === null ? null : String(broken),
      entries: row?.entries ?? 0,
    };
  },
);

async function readEntries(scope: QueryScope, condition: Sql, limit: number): Promise<Row[]> {
  return scope.tx.$queryRaw<Row[]>`
    select sequence, at, type, subject_type, subject_reference, actor_user_id, via, content
    from audit_entry where true ${condition} order by sequence desc limit ${limit}`;
}

/** Entries with the names of the departments that their changes point at by id, for readers of sentences. */
async function departmentsNamed(scope: QueryScope, entries: AuditEntry[]): Promise<AuditEntry[]> {
  const pointed = ({ changes, facts }: AuditEntry) =>
    [...(changes.departmentId ?? []), facts.departmentId].filter((id) => typeof id === "string");
  if (entries.every((entry) => pointed(entry).length === 0)) return entries;
  const { organisationId } = scope;
  const departments = await scope.tx.department.findMany({
    where: { organisationId },
    select: { id: true, name: true },
  });
  return entries.map((entry) => ({
    ...entry,
    names: Object.fromEntries(
      departments.filter(({ id }) => pointed(entry).includes(id)).map(({ id, name }) => [id, name]),
    ),
  }));
}

function entryOf(row: Row, names: Map<string, string>): AuditEntry {
  const content = JSON.parse(row.content) as {
    changes?: AuditEntry["changes"];
    facts?: AuditEntry["facts"];
    personal?: Record<string, string>;
  };
  return {
    sequence: String(row.sequence),
    at: row.at.toISOString(),
    type: row.type,
    subjectType: row.subject_type,
    subjectReference: row.subject_reference,
    actorName: row.actor_user_id ? (names.get(row.actor_user_id) ?? null) : null,
    via: row.via,
    changes: content.changes ?? {},
    facts: content.facts ?? {},
    personal: Object.keys(content.personal ?? {}),
    names: {},
  };
}
