import "server-only";
import { changesBetween } from "@/server/audit.ts";
import type { CommandScope } from "@/server/scope.ts";
import { demandWritten } from "@/server/versions.ts";
import { type EntryPlace, evidenceText, type StoredEntry } from "../queries/stored-entries.ts";
import { copyEvidence, removeEntry } from "./keep-evidence.ts";

/**
 * Approves a proposed entry in the actor's name: it scores from now on, in place of the one that was in force. Who
 * entered it, and when, stays. The caller refreshes the scores, once.
 */
export async function putInForce(
  scope: CommandScope,
  { indicatorCode, period }: EntryPlace,
  proposal: StoredEntry,
  inForce: StoredEntry | null,
): Promise<void> {
  if (inForce) {
    // What was attached to the old entry while the new one waited proves the indicator still.
    await copyEvidence(scope, inForce.id, proposal.id, proposal.createdAt);
    await removeEntry(scope, inForce);
  }
  const { count } = await scope.tx.measurement.updateMany({
    where: { organisationId: scope.organisationId, id: proposal.id, version: proposal.version },
    data: {
      status: "approved",
      proposed: false,
      version: proposal.version + 1,
      decidedAt: scope.now,
      decidedById: scope.actor.userId,
      decisionReason: null,
    },
  });
  demandWritten(count);
  scope.audit({
    type: "measurement.approved",
    subjectId: proposal.id,
    subjectReference: `${indicatorCode} ${period}`,
    changes: changesBetween(inForce ? content(inForce) : {}, content(proposal)),
  });
}

/** What an entry says, as the history tells it. */
function content(entry: StoredEntry): Record<string, unknown> {
  const { value, numerator, denominator, sampleSize, source, method, contribution, availability, note } =
    entry;
  return {
    value,
    numerator,
    denominator,
    sampleSize,
    source,
    method,
    contribution,
    availability,
    note,
    evidence: evidenceText(entry),
  };
}
