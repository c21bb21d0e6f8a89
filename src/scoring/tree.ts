import type { BasePeriod, Framework, FrameworkNode, Stage, Weight } from "./framework.ts";
import { compileNormaliser, type Normaliser } from "./normaliser.ts";
import { demand } from "./spec-error.ts";
import { childrenOf, scaleOf, validateFramework } from "./validate.ts";

/** A framework at one stage, flattened: active nodes in pre-order, so every child follows its parent. */
export interface Tree {
  readonly framework: Framework;
  readonly stage: Stage;
  readonly base: BasePeriod | null;
  readonly low: number;
  readonly high: number;
  readonly nodes: readonly FrameworkNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly parent: Int32Array;
  /** Children of node i are `child[firstChild[i]]` to `child[firstChild[i + 1] - 1]`, in framework order. */
  readonly firstChild: Int32Array;
  readonly child: Int32Array;
  /** One past the last node below node i. */
  readonly end: Int32Array;
  readonly weight: Float64Array;
  readonly minCoverage: Float64Array;
  readonly geometric: Uint8Array;
  readonly floor: Float64Array;
  /** The nodes whose scores stand alone: the root when an overall index exists, else the dimensions (§ intro). */
  readonly tops: readonly number[];
  readonly topOf: Int32Array;
  /** 1 where every mean from the top down is arithmetic (§6). */
  readonly allArithmetic: Uint8Array;
  /** For each node the required indicators that withhold it (§12). */
  readonly required: readonly (readonly number[])[];
  readonly normalisers: readonly (Normaliser | null)[];
  /** Node numbers of the indicators, in order. */
  readonly leaves: readonly number[];
}

/** The weight of a node at a stage, 1 when unsaid (§1). Example: `{"default": 1, "3": 2}` is 2 at stage 3. */
export function weightAt(weight: Weight | null | undefined, stage: Stage): number {
  if (weight === null || weight === undefined) return 1;
  if (typeof weight === "number") return weight;
  return weight[String(stage ?? "default")] ?? weight.default ?? 1;
}

/** Whether an indicator counts at a stage, or any below a branch does (§1). Example: stages [3] is inactive at 1. */
export function isActive(node: FrameworkNode, stage: Stage): boolean {
  if (node.children) return node.children.some((child) => isActive(child, stage));
  if (!node.stages || stage === null || stage === undefined) return true;
  return node.stages.some((s) => String(s) === String(stage));
}

/** A root that only holds dimensions together, without an index of its own. */
function isContainer({ overall, root }: Framework): boolean {
  if (overall !== undefined) return overall === null;
  // Unsaid: a bare root above dimensions and criteria claims no index.
  const bare = !root.aggregation && (root.weight === null || root.weight === undefined);
  return (
    bare &&
    childrenOf(root).every((dimension) => childrenOf(dimension).some((criterion) => criterion.children))
  );
}

const compiled = new WeakMap<Framework, Map<string, Tree>>();

/**
 * Flattens a framework at a stage, once per framework object, since published versions never change (§1).
 * Example: a criterion without an active indicator is not in the tree. @throws SpecError
 */
export function compileFramework(framework: Framework, stage?: Stage): Tree {
  const byStage = compiled.get(framework) ?? new Map<string, Tree>();
  compiled.set(framework, byStage);
  const key = String(stage ?? "");
  const tree = byStage.get(key) ?? flatten(framework, stage);
  byStage.set(key, tree);
  return tree;
}

function flatten(framework: Framework, stage: Stage): Tree {
  validateFramework(framework);
  const [low, high] = scaleOf(framework);
  const nodes: FrameworkNode[] = [];
  const parents: number[] = [];
  const children: number[][] = [];
  const ends: number[] = [];
  const visit = (node: FrameworkNode, parent: number) => {
    const index = nodes.push(node) - 1;
    parents.push(parent);
    children.push([]);
    children[parent]?.push(index);
    for (const child of childrenOf(node)) if (isActive(child, stage)) visit(child, index);
    ends[index] = nodes.length;
  };
  visit(framework.root, -1);
  const weight = Float64Array.from(nodes, (node) => weightAt(node.weight, stage));
  checkSiblings(nodes, children, weight);

  const container = isContainer(framework);
  const tops = container ? (children[0] ?? []) : [0];
  const topOf = new Int32Array(nodes.length).fill(-1);
  for (const top of tops) topOf.fill(top, top, ends[top]);
  const means = nodes.map((node, i) => (i === 0 ? framework.overall?.aggregation : null) ?? node.aggregation);
  const geometric = Uint8Array.from(nodes, (node, i) =>
    node.children && means[i]?.method === "geometric" ? 1 : 0,
  );
  const allArithmetic = Uint8Array.from(nodes, (_, i) => {
    const top = topOf[i] ?? -1;
    return top >= 0 && !geometric.subarray(top, ends[top]).includes(1) ? 1 : 0;
  });
  const leaves = nodes.flatMap((node, i) => (node.children ? [] : [i]));
  return {
    framework,
    stage,
    base: framework.basePeriod ?? null,
    low,
    high,
    nodes,
    indexOf: new Map(nodes.map((node, i) => [node.code, i])),
    parent: Int32Array.from(parents),
    firstChild: Int32Array.from([0, ...cumulative(children)]),
    child: Int32Array.from(children.flat()),
    end: Int32Array.from(ends),
    weight,
    minCoverage: Float64Array.from(nodes, (node) => node.minCoverage ?? 0),
    geometric,
    // A floor of 1 on 0–100 is one hundredth of the scale, whatever the scale (§4).
    floor: Float64Array.from(means, (mean) => mean?.floor ?? low + (high - low) / 100),
    tops,
    topOf,
    allArithmetic,
    required: requiredBelow(nodes, parents, leaves),
    normalisers: nodes.map((node) =>
      node.normalisation
        ? compileNormaliser(node.normalisation, [low, high], node.direction, node.code)
        : null,
    ),
    leaves,
  };
}

function checkSiblings(
  nodes: readonly FrameworkNode[],
  children: readonly number[][],
  weight: Float64Array,
): void {
  children.forEach((siblings, i) => {
    const weighs = siblings.length === 0 || siblings.some((s) => (weight[s] ?? 0) > 0);
    demand(weighs, `${nodes[i]?.code}: all weights below it are zero, so it cannot be scored.`);
  });
}

function cumulative(lists: readonly number[][]): number[] {
  let sum = 0;
  return lists.map((list) => {
    sum += list.length;
    return sum;
  });
}

/** The dimension of a required indicator is the child of the root above it, or the root of a flat tree (§12). */
function requiredBelow(
  nodes: readonly FrameworkNode[],
  parents: readonly number[],
  leaves: readonly number[],
) {
  const lists: number[][] = nodes.map(() => []);
  for (const leaf of leaves) {
    if (!nodes[leaf]?.required) continue;
    let dimension = parents[leaf] ?? 0;
    while ((parents[dimension] ?? -1) > 0) dimension = parents[dimension] ?? 0;
    lists[dimension]?.push(leaf);
  }
  return lists;
}
