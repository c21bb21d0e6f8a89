import { canonicalJson, hex } from "./canonical.ts";
import { attributeOf } from "./denominator.ts";
import type { FrameworkNode } from "./framework.ts";
import type { Attribute, Measurement, Target } from "./measurement.ts";
import { lastOrdinalIn, ordinalIn, readPeriod } from "./periods.ts";
import type { Sha256 } from "./random.ts";
import type { ScoreUnitInput } from "./score-unit.ts";
import { compileFramework, type Tree, weightAt } from "./tree.ts";
import { hasEvidence } from "./values.ts";
import { ENGINE_VERSION } from "./version.ts";

/**
 * SHA-256, in hexadecimal, of the canonical JSON of all a score depends on; equal hash means equal scores (§9).
 * Example: a changed label or a draft leaves the hash alone, a changed goalpost does not. @throws SpecError
 */
export function inputHash(input: ScoreUnitInput, sha256: Sha256): string {
  return hex(sha256(canonicalJson(hashedInput([input]))));
}

/** The hash of many cities scored together, as robustness needs for its seed (§8, §9). */
export function networkHash(inputs: readonly ScoreUnitInput[], sha256: Sha256): string {
  return hex(sha256(canonicalJson(hashedInput(inputs))));
}

/** What is hashed: engine, framework without labels, stage, period, attributes, targets, sorted measurements (§9). */
function hashedInput(unsorted: readonly ScoreUnitInput[]): unknown {
  const inputs = unsorted.toSorted(by((input) => input.unit.code));
  const [first] = inputs;
  if (!first) return { engine: ENGINE_VERSION };
  const { framework, stage, period } = first;
  const tree = compileFramework(framework, stage);
  return {
    engine: ENGINE_VERSION,
    framework: {
      id: framework.id,
      version: framework.version,
      scale: [tree.low, tree.high],
      tops: tree.tops.map((top) => tree.nodes[top]!.code),
      root: projection(framework.root, tree),
    },
    stage: stage === null || stage === undefined ? null : String(stage),
    period,
    units: inputs.map((input) => attributesUsed(tree, input)),
    targets: inputs
      .flatMap((input) => targetsUsed(tree, input))
      .sort(
        by(
          (t) => t.unit,
          (t) => t.indicator,
        ),
      ),
    measurements: inputs.flatMap((input) => measurementsUsed(tree, input)),
  };
}

/** A node as far as it can change a score at this stage. */
function projection(node: FrameworkNode, tree: Tree): unknown {
  const children = node.children?.filter((child) => tree.indexOf.has(child.code));
  const index = tree.indexOf.get(node.code)!;
  const weight = weightAt(node.weight, tree.stage);
  if (children) {
    const mean = tree.geometric[index] ? { floor: tree.floor[index] } : null;
    const below = children.map((child) => projection(child, tree));
    return { code: node.code, weight, geometric: mean, minCoverage: node.minCoverage ?? 0, children: below };
  }
  const { normalisation, validity, within, multiplier, per, minSample, minAreaCoverage, evidenceFrom } = node;
  return {
    code: node.code,
    weight,
    normalisation,
    direction: node.direction ?? 1,
    validity: validity ?? 0,
    within: within ?? "last",
    multiplier: multiplier ?? 1,
    per: per ? { attribute: per.attribute, multiplier: per.multiplier ?? 1 } : null,
    minSample: minSample ?? null,
    minAreaCoverage: minAreaCoverage ?? null,
    evidenceFrom: evidenceFrom ?? null,
    required: Boolean(node.required),
    inequalityAdjusted: Boolean(node.inequalityAdjusted),
  };
}

function attributesUsed(tree: Tree, { unit, period }: ScoreUnitInput) {
  const names = new Set(tree.leaves.flatMap((leaf) => tree.nodes[leaf]!.per?.attribute ?? []));
  const base = tree.base ?? readPeriod(period).base;
  const last = ordinalIn(base, period);
  const upTo = (attribute: Attribute | undefined) =>
    attribute === null || attribute === undefined || typeof attribute === "number"
      ? (attribute ?? null)
      : Object.fromEntries(Object.entries(attribute).filter(([at]) => lastOrdinalIn(base, at) <= last));
  const used = [...names].map((name) => [name, upTo(attributeOf(unit, name))]);
  return { code: unit.code, attributes: Object.fromEntries(used) };
}

function targetsUsed(tree: Tree, { unit, targets }: ScoreUnitInput) {
  const aimed = (target: Target) => {
    const leaf = tree.indexOf.get(target.indicator);
    return leaf !== undefined && tree.nodes[leaf]!.normalisation?.method === "distance-to-target";
  };
  return (targets ?? []).filter(aimed).map(({ indicator, baseline, target }) => ({
    unit: unit.code,
    indicator,
    baseline: baseline ?? null,
    target: target ?? null,
  }));
}

function measurementsUsed(tree: Tree, { unit, measurements, period }: ScoreUnitInput) {
  const base = tree.base ?? readPeriod(period).base;
  const last = ordinalIn(base, period);
  const silent = new Set(["draft", "rejected", "not_available"]);
  const scores = (m: Measurement) =>
    tree.indexOf.has(m.indicator) && !silent.has(m.status ?? "") && ordinalIn(base, m.period) <= last;
  return measurements
    .filter(scores)
    .map((m) => ({ m, ordinal: ordinalIn(base, m.period) }))
    .sort(
      (a, b) =>
        text(a.m.indicator, b.m.indicator) ||
        a.ordinal - b.ordinal ||
        (a.m.sequence ?? 0) - (b.m.sequence ?? 0),
    )
    .map(({ m }) => ({
      unit: unit.code,
      indicator: m.indicator,
      period: m.period,
      value: m.value ?? null,
      numerator: m.numerator ?? null,
      denominator: m.denominator ?? null,
      counts: m.counts ?? null,
      answers: m.answers ?? null,
      parts:
        m.parts?.map(({ area, weight, value, n }) => ({
          area,
          weight,
          value: value ?? null,
          n: n ?? null,
        })) ?? null,
      n: m.n ?? null,
      evidence: hasEvidence(m.evidence),
      contribution: m.contribution ?? null,
      notApplicable: m.status === "not_applicable",
    }));
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Orders by texts, the first that differs, in UTF-16 code units. */
function by<T>(...keys: ((item: T) => string)[]) {
  return (a: T, b: T) => keys.reduce((order, key) => order || text(key(a), key(b)), 0);
}
