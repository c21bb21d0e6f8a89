import "server-only";
import { Refusal } from "@/lib/errors.ts";
import type { CommandScope } from "@/server/scope.ts";
import { demandWritten } from "@/server/versions.ts";
import type { Tie } from "../queries/find-tie.ts";

/**
 * Closes the answer in force, so that another can take its place; every answer stays as history.
 * @throws Refusal("stale") when the writer saw another answer than the one in force.
 */
export async function closeOpenAnswer(scope: CommandScope, tie: Tie, seen: string | null): Promise<void> {
  if ((tie.open?.id ?? null) !== seen) {
    throw new Refusal("stale", { staleFields: [{ field: "level", theirs: tie.open?.level ?? null }] });
  }
  if (!tie.open) return;
  const { count } = await scope.tx.consent.updateMany({
    where: { organisationId: scope.organisationId, id: tie.open.id, withdrawnAt: null },
    data: { withdrawnAt: scope.now, withdrawnById: scope.actor.userId, version: { increment: 1 } },
  });
  demandWritten(count);
}
