import type { ConsentLevel } from "@/access/consent.ts";
import type { ConsentEntry, ConsentStatus } from "./schema.ts";

/** A network's request as far as standing with each other is concerned. */
export type InvitationFacts = { createdAt: Date; revokedAt: Date | null };

/** One answer of a city to a network. */
export type AnswerFacts = {
  level: ConsentLevel;
  grantedAt: Date | null;
  withdrawnAt: Date | null;
  declinedAt: Date | null;
};

/** When an answer was last touched. */
export function answeredAt(answer: AnswerFacts): Date | null {
  return answer.withdrawnAt ?? answer.grantedAt ?? answer.declinedAt;
}

/**
 * Where a network and a city stand: the newest of invitation and answer decides, a live consent always does.
 * Example: a city that declined and is invited again later is "invited".
 */
export function statusOf(invitation: InvitationFacts | null, latest: AnswerFacts | null): ConsentStatus {
  if (latest?.grantedAt && !latest.withdrawnAt) return "granted";
  const answered = latest ? answeredAt(latest) : null;
  const open = invitation !== null && invitation.revokedAt === null;
  if (open && (answered === null || invitation.createdAt > answered)) return "invited";
  if (latest === null) return "revoked";
  return latest.grantedAt ? "withdrawn" : "declined";
}

/** Says whether a city may answer: it was asked and the request stands, or it shares already. */
export function mayAnswer(invitation: InvitationFacts | null, latest: AnswerFacts | null): boolean {
  return (invitation !== null && invitation.revokedAt === null) || statusOf(invitation, latest) === "granted";
}

/** The network a consent screen opens at: the one named, else the first that awaits an answer, else the first. */
export function chooseEntry(
  entries: readonly ConsentEntry[],
  asked: string | undefined,
): ConsentEntry | undefined {
  return (
    entries.find(({ network }) => network.slug === asked) ??
    entries.find(({ status }) => status === "invited") ??
    entries[0]
  );
}

/** The level a preview opens at: the one named, else the one in force, else the one the network asks for. */
export function openingLevel(asked: ConsentLevel | null, entry: ConsentEntry | undefined): ConsentLevel {
  if (asked) return asked;
  if (entry?.status === "granted") return entry.level;
  return entry?.requestedLevel ?? "scores";
}
