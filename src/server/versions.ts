import "server-only";
import { Refusal, type StaleField } from "@/lib/errors.ts";
import { changesBetween } from "./audit.ts";

/** A stored row as optimistic locking sees it. */
type Stored = Record<string, unknown> & { version: number };

/**
 * Compares what a writer saw and wants with what is stored.
 * @returns the changes to make, as field → [before, after]; empty when nothing differs.
 * @throws Refusal("not-found") without a row; ("stale") when somebody wrote in between, with each field that differs now.
 */
export function changesAgainst(
  stored: Stored | null,
  seenVersion: number,
  wanted: Record<string, unknown>,
): Record<string, [unknown, unknown]> {
  if (!stored) throw new Refusal("not-found");
  const changes = changesBetween(stored, wanted);
  if (stored.version !== seenVersion) {
    if (Object.keys(changes).length === 0) return changes; // Both wanted the same: nothing is lost.
    const staleFields: StaleField[] = Object.entries(changes).map(([field, [theirs]]) => ({ field, theirs }));
    // The present version comes along, so that whoever decides to keep theirs can write on top of it.
    throw new Refusal("stale", {
      staleFields: [...staleFields, { field: "version", theirs: stored.version }],
    });
  }
  return changes;
}

/** Stops a write whose guarded update touched no row: somebody was faster between the read and the update. @throws Refusal("stale") */
export function demandWritten(count: number): void {
  if (count === 0) throw new Refusal("stale");
}
