import "server-only";
import type { QueryScope } from "@/server/scope.ts";
import type { StoredNode } from "../rules/score-period.ts";

/** Reads the nodes of scorecards of the acting city, by card, in the framework's order. */
export async function readNodes(
  scope: QueryScope,
  cardIds: readonly string[],
): Promise<Map<string, StoredNode[]>> {
  const rows = await scope.tx.scorecardNode.findMany({
    where: { organisationId: scope.organisationId, scorecardId: { in: [...cardIds] } },
    orderBy: { position: "asc" },
    omit: { organisationId: true },
  });
  const byCard = new Map<string, StoredNode[]>(cardIds.map((id) => [id, []]));
  for (const { scorecardId, ...node } of rows)
    byCard
      .get(scorecardId)
      ?.push({ ...node, nominalWeight: node.nominalWeight ?? 0, weight: node.weight ?? 0 });
  return byCard;
}
