import "server-only";
import { z } from "zod";
import { reference, seenVersion } from "@/lib/fields.ts";
import { command } from "@/server/operation.ts";
import { type CommandScope, demandDepartment } from "@/server/scope.ts";
import { changesAgainst, demandWritten } from "@/server/versions.ts";
import { written } from "../../partners/commands.ts";
import { refreshScores } from "../../scorecards/commands/refresh-scores.ts";

const pointed = z.object({ reference: reference(), version: seenVersion() });

/** Puts an agreement away: it leaves lists and scores, nothing of it is lost. */
export const archiveAgreement = command(
  { permission: "agreement:archive", input: pointed, output: written, about: "Archives an agreement" },
  (scope, input) => setArchived(scope, input, true),
);

/** Brings an archived agreement back. */
export const restoreAgreement = command(
  { permission: "agreement:archive", input: pointed, output: written, about: "Restores an agreement" },
  (scope, input) => setArchived(scope, input, false),
);

async function setArchived(scope: CommandScope, input: z.output<typeof pointed>, archived: boolean) {
  const { organisationId } = scope;
  const stored = await scope.tx.agreement.findUnique({
    where: { organisationId_reference: { organisationId, reference: input.reference } },
    select: { id: true, reference: true, version: true, departmentId: true, archivedAt: true },
  });
  if (stored) demandDepartment(scope, "agreement:archive", stored.departmentId);
  if (stored && (stored.archivedAt !== null) === archived) {
    scope.unchanged();
    return { id: stored.id, reference: stored.reference, version: stored.version };
  }
  changesAgainst(stored, input.version, { archivedAt: archived ? scope.now : null });
  if (!stored) throw new Error("unreachable: changesAgainst refuses a missing row");
  const { count } = await scope.tx.agreement.updateMany({
    where: { organisationId, id: stored.id, version: input.version },
    data: {
      archivedAt: archived ? scope.now : null,
      version: { increment: 1 },
      updatedAt: scope.now,
      updatedById: scope.actor.userId,
    },
  });
  demandWritten(count);
  scope.audit({
    type: archived ? "agreement.archived" : "agreement.restored",
    subjectId: stored.id,
    subjectReference: stored.reference,
  });
  await refreshScores(scope, ["agreements"]);
  return { id: stored.id, reference: stored.reference, version: stored.version + 1 };
}
