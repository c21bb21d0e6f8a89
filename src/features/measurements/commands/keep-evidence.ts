import "server-only";
import { insertEvidence } from "@/features/evidence/commands.ts";
import { Refusal } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";
import { demandWritten } from "@/server/versions.ts";
import { evidenceOf } from "../rules.ts";

/** The entry's own field of evidence is its first piece; what was attached since stays. */
export async function replaceEvidence(
  scope: CommandScope,
  measurementId: string,
  text: string,
): Promise<void> {
  const first = await scope.tx.evidence.findFirst({
    where: { organisationId: scope.organisationId, measurementId },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  if (first)
    await scope.tx.evidence.deleteMany({ where: { organisationId: scope.organisationId, id: first.id } });
  if (!text) return;
  const { address = null, recordReference, note = null } = evidenceOf(text);
  try {
    await insertEvidence(scope, {
      subject: "measurement",
      subjectId: measurementId,
      label: null,
      address,
      recordReference,
      note,
    });
  } catch (error) {
    // The grid has one field for all three.
    if (error instanceof Refusal && error.issues[0])
      throw new Refusal("invalid", { issues: [{ ...error.issues[0], path: "evidence" }] });
    throw error;
  }
}

/** Gives an entry what proves another one, each piece with its day; `since` leaves out what is older. */
export async function copyEvidence(
  { tx, organisationId }: CommandScope,
  from: string,
  to: string,
  since: Date = new Date(0),
): Promise<void> {
  const pieces = await tx.evidence.findMany({
    where: { organisationId, measurementId: from, createdAt: { gt: since } },
    orderBy: { createdAt: "asc" },
  });
  if (pieces.length > 0)
    await tx.evidence.createMany({
      data: pieces.map((piece) => ({ ...piece, id: uuidv7(piece.createdAt.getTime()), measurementId: to })),
    });
}

/**
 * Removes an entry that another one replaced, or that was withdrawn, with what proves it; the history keeps it.
 * @throws Refusal("stale") when somebody wrote to it, or approved it, in between.
 */
export async function removeEntry(
  { tx, organisationId }: CommandScope,
  { id, version }: { id: string; version: number },
): Promise<void> {
  await tx.evidence.deleteMany({ where: { organisationId, measurementId: id } });
  const { count } = await tx.measurement.deleteMany({ where: { organisationId, id, version } });
  demandWritten(count);
}
