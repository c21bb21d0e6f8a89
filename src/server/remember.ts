import "server-only";
import type { QueryScope } from "./scope.ts";

/** Answers by what was asked in which state of the records; the one used longest ago is first, and forgotten first. */
const kept = new Map<string, unknown>();
const mostKept = 1_000;

/**
 * Counts something once for each state of the acting organisation's records, in this process's memory. Every command
 * that changes a record appends to the organisation's audit chain in the same transaction, so the chain's head names
 * that state: after any write, by any process, it is counted anew. `what` says everything the answer depends on
 * besides the records: filters, the day. Only for the organisation's own records; kept apart by role, by who is
 * named to approve and by what a token may read, never by person.
 */
export async function remembered<T>(
  { head, organisationId, role, approver, actor }: QueryScope,
  what: { name: string } & Record<string, unknown>,
  count: () => Promise<T>,
): Promise<T> {
  // Read before the records: a write in between makes the memory newer than its name, never older.
  if (!head) return count();
  const key = JSON.stringify([organisationId, head, role, approver, actor.permissions, what]);
  if (kept.has(key)) {
    const known = kept.get(key) as T;
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const counted = await count();
  kept.set(key, counted);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return counted;
}
