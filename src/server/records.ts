import "server-only";
import { z } from "zod";
import { type RecordNoun, storedAs } from "@/access/record-nouns.ts";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { pointer } from "@/lib/records.ts";
import { partPersonal } from "./audit.ts";
import type { AuditEvent, AuditType } from "./audit-event.ts";
import { type Command, command } from "./operation.ts";
import { takeReference } from "./references.ts";
import { type CommandScope, demandDepartment } from "./scope.ts";
import { sqlName } from "./sql.ts";
import { demandWritten } from "./versions.ts";

/** What every write to a record answers: enough to find the record again and to write to it next. */
export const written = z.object({ id: z.string(), reference: z.string(), version: z.number().int() });
export type Written = z.infer<typeof written>;

/** A record as a writer points at it: its reference, and the version the writer has seen. */
export const pointed = z.object(pointer);
type Pointed = z.output<typeof pointed>;

/**
 * What the row of every new record holds beside its fields: its id, whose it is, its reference and who made it. `on` is
 * the date whose year the reference carries; the present year where none is known.
 */
export async function newRecord(scope: CommandScope, noun: RecordNoun, on: string | null) {
  const year = Number((on ?? scope.now.toISOString()).slice(0, 4));
  return {
    id: uuidv7(scope.now.getTime()),
    organisationId: scope.organisationId,
    reference: await takeReference(scope, storedAs[noun].prefix, year),
    createdById: scope.actor.userId,
    updatedById: scope.actor.userId,
  };
}

type Change = {
  /** What is told to have happened; edited unless said. */
  type?: AuditType;
  /** What differs, as `changesAgainst` says it: it has refused a version that is not the stored one. */
  changes: NonNullable<AuditEvent["changes"]>;
  /** Which of the changed fields are about persons. */
  personal?: readonly string[];
  /** The guarded update of the row. */
  write: (
    where: { organisationId: string; id: string; version: number },
    stamp: { version: { increment: 1 }; updatedAt: Date; updatedById: string | null },
  ) => Promise<{ count: number }>;
  /** What follows in the same transaction: rows that are linked, the scores. */
  settle: () => Promise<void>;
};

/**
 * Writes a change to a record and tells it in the history; where nothing differs, nothing is written.
 * @throws Refusal("stale") where somebody was faster between reading and writing.
 */
export async function rewrite(
  scope: CommandScope,
  noun: RecordNoun,
  { id, reference, version }: Written,
  { type = `${noun}.edited`, changes, personal = [], write, settle }: Change,
): Promise<Written> {
  if (Object.keys(changes).length === 0) {
    scope.unchanged();
    return { id, reference, version };
  }
  const { organisationId, now, actor } = scope;
  const { count } = await write(
    { organisationId, id, version },
    { version: { increment: 1 }, updatedAt: now, updatedById: actor.userId },
  );
  demandWritten(count);
  scope.audit({
    type,
    subjectId: id,
    subjectReference: reference,
    ...partPersonal(changes, personal),
  });
  await settle();
  return { id, reference, version: version + 1 };
}

type ArchiveCommand = Command<typeof pointed, Written>;

/**
 * The two commands that put a noun's record away and bring it back. `settle` runs at the end of the transaction, after
 * a change: the scores it touches.
 */
export function archiving(
  noun: RecordNoun,
  settle: (scope: CommandScope) => Promise<void> = async () => undefined,
): { archive: ArchiveCommand; restore: ArchiveCommand } {
  const spec = { permission: `${noun}:archive`, input: pointed, output: written } as const;
  return {
    archive: command(
      { ...spec, about: `Archives a record (${noun}): it leaves lists and scores, nothing is lost` },
      (scope, input) => setArchived(scope, noun, input, true, settle),
    ),
    restore: command({ ...spec, about: `Brings an archived record (${noun}) back` }, (scope, input) =>
      setArchived(scope, noun, input, false, settle),
    ),
  };
}

type StoredRow = { id: string; version: number; department_id: string | null; archived_at: Date | null };

async function setArchived(
  scope: CommandScope,
  noun: RecordNoun,
  input: Pointed,
  archived: boolean,
  settle: (scope: CommandScope) => Promise<void>,
): Promise<Written> {
  const table = sqlName(storedAs[noun].table);
  const [stored] = await scope.tx.$queryRaw<StoredRow[]>`
    select id, version, department_id, archived_at from ${table}
    where organisation_id = ${scope.organisationId}::uuid and reference = ${input.reference} for update`;
  if (!stored) throw new Refusal("not-found");
  demandDepartment(scope, `${noun}:archive`, stored.department_id);
  const answer = { id: stored.id, reference: input.reference };
  if ((stored.archived_at !== null) === archived) {
    scope.unchanged();
    return { ...answer, version: stored.version };
  }
  if (stored.version !== input.version)
    throw new Refusal("stale", {
      staleFields: [
        { field: "archivedAt", theirs: stored.archived_at?.toISOString() ?? null },
        { field: "version", theirs: stored.version },
      ],
    });
  await scope.tx.$executeRaw`
    update ${table} set archived_at = ${archived ? scope.now : null}, version = version + 1,
      updated_at = ${scope.now}, updated_by_id = ${scope.actor.userId}::uuid
    where organisation_id = ${scope.organisationId}::uuid and id = ${stored.id}::uuid`;
  scope.audit({
    type: archived ? `${noun}.archived` : `${noun}.restored`,
    subjectId: stored.id,
    subjectReference: input.reference,
  });
  await settle(scope);
  return { ...answer, version: stored.version + 1 };
}
