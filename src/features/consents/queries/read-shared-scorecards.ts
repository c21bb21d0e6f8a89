import "server-only";
import type { QueryScope } from "@/server/scope.ts";
import type { SharedCity, SharedNode } from "../schema.ts";

type NodeJson = Omit<SharedNode, "name" | "unit" | "scaleType">;
type Row = { period: string; stage: number; framework_id: string; nodes: NodeJson[] | null };
type Words = Record<string, string>;
type NodeWords = Pick<SharedNode, "name" | "unit" | "scaleType">;
type DefinitionNode = Partial<NodeWords> & { code: string; children?: DefinitionNode[] };
type FrameworkRow = { id: string; key: string; version: string; name: Words | null; root: DefinitionNode };

/**
 * Reads the scorecards of a city as far as row security lets the acting organisation: its own whole, a consenting
 * city's up to the level it chose. The statement is the same for both, so that only the policy makes the difference.
 */
export async function readSharedScorecards(
  { tx }: Pick<QueryScope, "tx">,
  cityId: string,
): Promise<SharedCity["scorecards"]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.period, s.stage, s.framework_id, (
      select jsonb_agg(jsonb_build_object('code', n.code, 'level', n.level, 'score', n.score, 'low', n.low,
          'high', n.high, 'coverage', n.coverage, 'status', n.status, 'reason', n.reason, 'value', n.value)
        order by n.position, n.code)
      from scorecard_node n where n.organisation_id = s.organisation_id and n.scorecard_id = s.id) as nodes
    from scorecard s
    where s.organisation_id = ${cityId}::uuid
    order by s.period desc, s.stage desc, s.framework_id`;
  if (rows.length === 0) return [];
  const frameworks = await tx.$queryRaw<FrameworkRow[]>`
    select id, key, version, definition->'name' as name, definition->'root' as root from framework
    where id = any (${[...new Set(rows.map((row) => row.framework_id))]}::uuid[])`;
  const known = new Map(frameworks.map((row) => [row.id, { ...row, words: wordsByCode(row.root) }]));
  return rows.map((row) => {
    const framework = known.get(row.framework_id);
    return {
      period: row.period,
      stage: row.stage,
      framework: {
        key: framework?.key ?? "",
        version: framework?.version ?? "",
        name: framework?.name ?? {},
      },
      nodes: (row.nodes ?? []).map((node) => ({
        ...node,
        ...(framework?.words.get(node.code) ?? { name: {}, unit: {}, scaleType: null }),
      })),
    };
  });
}

function wordsByCode(root: DefinitionNode | null): Map<string, NodeWords> {
  const words = new Map<string, NodeWords>();
  const visit = (node: DefinitionNode) => {
    words.set(node.code, {
      name: node.name ?? {},
      unit: node.unit ?? {},
      scaleType: node.scaleType ?? null,
    });
    node.children?.forEach(visit);
  };
  if (root) visit(root);
  return words;
}
