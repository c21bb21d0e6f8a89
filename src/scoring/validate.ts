import type { Framework, FrameworkNode, Weight } from "./framework.ts";
import { compileNormaliser } from "./normaliser.ts";
import { demand } from "./spec-error.ts";

/** The score scale of a framework, [0, 100] when it says nothing (§11). @throws SpecError */
export function scaleOf(framework: Framework): readonly [number, number] {
  const [low = 0, high = 100] = framework.scale ?? [];
  demand(
    Number.isFinite(low) && Number.isFinite(high) && low < high,
    "The scale needs a low and a higher end.",
  );
  return [low, high];
}

/** The indicators and branches below a node, or none for an indicator. */
export function childrenOf(node: FrameworkNode): readonly FrameworkNode[] {
  return node.children ?? [];
}

const known = new Set(["last", "sum", "mean"]);
const amount = (x: unknown) => typeof x === "number" && Number.isFinite(x) && x >= 0;

/**
 * Refuses a framework that cannot be scored, whatever the stage: equal goalposts, negative weights,
 * double codes, unknown methods (§3, §4). Example: goalposts 5 → 5 are refused. @throws SpecError
 */
export function validateFramework(framework: Framework): void {
  demand(Boolean(framework?.root?.children), "A framework needs a root with children.");
  const scale = scaleOf(framework);
  const seen = new Set<string>();
  const visit = (node: FrameworkNode) => {
    demand(typeof node.code === "string" && node.code !== "", "Every node needs a code.");
    demand(!seen.has(node.code), `The code ${node.code} appears twice.`);
    seen.add(node.code);
    checkWeight(node.code, node.weight);
    if (node.children) {
      checkBranch(node, scale);
      node.children.forEach(visit);
    } else checkIndicator(node, scale);
  };
  visit(framework.root);
}

function checkWeight(code: string, weight: Weight | null | undefined): void {
  const all =
    weight === null || weight === undefined
      ? []
      : typeof weight === "number"
        ? [weight]
        : Object.values(weight);
  demand(all.every(amount), `${code}: a weight is a number, zero or more.`);
}

function checkBranch(node: FrameworkNode, [low, high]: readonly [number, number]): void {
  const { aggregation, minCoverage } = node;
  const method = aggregation?.method ?? "arithmetic";
  demand(
    method === "arithmetic" || method === "geometric",
    `${node.code}: "${method}" is not an aggregation.`,
  );
  const floor = aggregation?.floor ?? null;
  demand(
    floor === null || (amount(floor) && floor <= high),
    `${node.code}: the floor must lie on the scale.`,
  );
  demand(method === "arithmetic" || low >= 0, `${node.code}: a geometric mean needs a scale from zero up.`);
  const least = minCoverage ?? 0;
  demand(amount(least) && least <= 1, `${node.code}: the minimum coverage is a share from 0 to 1.`);
}

function checkIndicator(node: FrameworkNode, scale: readonly [number, number]): void {
  const { code, normalisation } = node;
  demand(Boolean(normalisation), `${code}: an indicator needs a normalisation.`);
  if (normalisation) compileNormaliser(normalisation, scale, node.direction, code);
  demand(known.has(node.within ?? "last"), `${code}: several measurements combine as last, sum or mean.`);
  demand(amount(node.validity ?? 0), `${code}: validity is a number of periods, zero or more.`);
  demand(amount(node.minSample ?? 0), `${code}: the minimum sample is zero or more.`);
  const area = node.minAreaCoverage ?? 0;
  demand(amount(area) && area <= 1, `${code}: the minimum area coverage is a share from 0 to 1.`);
}
