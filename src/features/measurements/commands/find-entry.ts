import "server-only";
import { findAdoption } from "@/features/frameworks/queries.ts";
import type { Adoption } from "@/features/frameworks/schema.ts";
import { Refusal } from "@/lib/errors.ts";
import type { QueryScope } from "@/server/scope.ts";
import {
  type Entries,
  type EntryPlace,
  entriesAt,
  type StoredEntry,
  toldEntries,
} from "../queries/stored-entries.ts";
import type { Measurement } from "../schema.ts";

/** Where the entries of an indicator and a period are. @throws Refusal("conflict") before a framework is adopted. */
export async function placeOf(
  scope: QueryScope,
  { indicator, period }: { indicator: string; period: string },
): Promise<{ place: EntryPlace; adoption: Adoption }> {
  const adoption = await findAdoption(scope);
  if (!adoption) throw new Refusal("conflict");
  const { organisationId } = scope;
  return {
    adoption,
    place: { organisationId, frameworkKey: adoption.key, indicatorCode: indicator, period },
  };
}

/**
 * The entry that waits in a place, in the version that was seen, with the one in force.
 * @throws Refusal("not-found") where nothing waits; ("stale") when it changed since.
 */
export async function proposalAt(
  scope: QueryScope,
  place: EntryPlace,
  version: number,
): Promise<Entries & { proposal: StoredEntry }> {
  const { inForce, proposal } = await entriesAt(scope, place);
  if (!proposal) throw new Refusal("not-found");
  if (proposal.version !== version)
    throw new Refusal("stale", {
      staleFields: [
        { field: "value", theirs: proposal.value },
        { field: "version", theirs: proposal.version },
      ],
    });
  return { inForce, proposal };
}

/** The entry of a place as it stands now: the proposed one where there is one. @throws Refusal("not-found") */
export async function entryAt(scope: QueryScope, place: EntryPlace): Promise<Measurement> {
  const { inForce, proposal } = await entriesAt(scope, place);
  const last = proposal ?? inForce;
  const [told] = last ? await toldEntries(scope, [last]) : [];
  if (!told) throw new Refusal("not-found");
  return told;
}
