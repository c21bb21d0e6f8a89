import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "./actor.ts";
import type { AuditEvent } from "./audit-event.ts";
import { Prisma } from "./database.ts";
import type { TenantTx } from "./scope.ts";

/** The fields whose value differs, as [before, after]; dates and decimals compared by what they say. */
export function changesBetween<T extends Record<string, unknown>>(
  before: Partial<T>,
  after: Partial<T>,
): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {};
  for (const field of Object.keys(after)) {
    const [was, is] = [plain(before[field]), plain(after[field])];
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[field] = [was, is];
  }
  return changes;
}

/** Takes what is personal out of changes: those go to the erasable table, as the value they have now. */
export function partPersonal(
  changes: Record<string, [unknown, unknown]>,
  fields: readonly string[],
): Pick<AuditEvent, "personal"> & { changes: Record<string, [unknown, unknown]> } {
  const entries = Object.entries(changes);
  const personal = entries
    .filter(([field]) => fields.includes(field))
    .map(([field, [, is]]) => [field, String(is ?? "")]);
  return {
    changes: Object.fromEntries(entries.filter(([field]) => !fields.includes(field))),
    ...(personal.length > 0 ? { personal: Object.fromEntries(personal) } : {}),
  };
}

function plain(value: unknown): unknown {
  if (value === undefined || value === "") return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Prisma.Decimal) return value.toString();
  return value;
}

/** Appends the buffered events to the organisation's chain in one statement: the transaction's last. */
export async function appendAudit(tx: TenantTx, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  const entries = events.map((event) => {
    const personal = Object.entries(event.personal ?? {}).map(([field, value]) => {
      const salt = randomBytes(16).toString("hex");
      return { field, value, salt, digest: createHash("sha256").update(salt).update(value).digest("hex") };
    });
    const content: Record<string, unknown> = { type: event.type, actor: actor.userId, via: actor.via };
    if (event.subjectReference) content.subject = event.subjectReference;
    if (event.changes) content.changes = event.changes;
    if (event.facts) content.facts = event.facts;
    if (personal.length > 0)
      content.personal = Object.fromEntries(personal.map(({ field, digest }) => [field, digest]));
    return {
      type: event.type,
      subjectType: event.subjectType ?? event.type.split(".")[0],
      subjectId: event.subjectId ?? null,
      subjectReference: event.subjectReference ?? null,
      actorUserId: actor.userId,
      via: actor.via,
      content: JSON.stringify(content),
      personal: personal.map(({ field, value, salt }) => ({ field, value, salt })),
    };
  });
  await tx.$queryRaw`select append_audit(${JSON.stringify(entries)}::jsonb)`;
}
