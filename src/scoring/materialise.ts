import { inForce } from "./in-force.ts";
import type { Measurement } from "./measurement.ts";
import { contributionProfile } from "./profile.ts";
import { calendarOf, type Reading, readingsOf, usedBy } from "./readings.ts";
import { NOT_APPLICABLE, type Reason, reasons, SCORED } from "./reasons.ts";
import { type Batch, CARRIED, HIGH, LOW, PARTIAL_AREAS, rowAt } from "./score-many.ts";
import type { NodeFlag, NodeScore, NodeStatus, Scorecard } from "./scorecard.ts";
import { rawValue } from "./values.ts";
import { ENGINE_VERSION } from "./version.ts";

const orNull = (x: number | undefined) => (x === undefined || Number.isNaN(x) ? null : x);

/** The explained scorecard of a batch's city and period (by position in its input), made when asked for (§6). */
export function scorecardAt(batch: Batch, city: number, period: number): Scorecard {
  const { tree, base, input } = batch;
  const row = rowAt(batch, city, period);
  const { unit, measurements } = input.cities[city]!;
  const calendar = calendarOf(base);
  const readings = readingsOf(tree, base, calendar, unit, measurements);
  const place = new Map(measurements.map((measurement, index) => [measurement, index]));
  const idOf = (measurement: Measurement) => measurement.id ?? `#${place.get(measurement)}`;
  const text = input.periods[period]!;

  const nodes = tree.nodes.map((node, i): NodeScore => {
    const found = node.children ? null : inForce(readings[i]!, calendar(text), node.validity ?? 0);
    const reading = found !== null && typeof found === "object" ? found : null;
    const used = usedBy(reading ?? entryAt(readings[i]!, calendar(text)));
    const newest = used.at(-1);
    const raw = newest && reading?.state === SCORED ? rawValue(node, newest) : null;
    const plain = numbersAt(batch, row, i);
    return {
      code: node.code,
      parent: tree.nodes[tree.parent[i]!]?.code ?? null,
      isIndicator: !node.children,
      ...plain,
      measurements: used.map(idOf),
      contributionLevel: plain.score === null ? null : (newest?.contribution ?? null),
      survey: raw?.survey ?? null,
      areas: raw?.areas ?? null,
    };
  });
  return {
    framework: { id: input.framework.id, version: input.framework.version },
    engineVersion: ENGINE_VERSION,
    unit: unit.code,
    period: text,
    stage: input.stage ?? null,
    nodes: Object.fromEntries(nodes.map((node) => [node.code, node])),
    codes: nodes.map((node) => node.code),
    gaps: nodes.flatMap(({ code, reason, status }) =>
      reason && status === "missing" ? [{ code, reason }] : [],
    ),
    dimensions: tree.tops.map((top) => ({
      code: tree.nodes[top]!.code,
      profile: contributionProfile(
        nodes
          .slice(top, tree.end[top])
          .flatMap((node) =>
            node.isIndicator ? [{ weight: node.weight, level: node.contributionLevel }] : [],
          ),
      ),
      notApplicableShare: notApplicableShare(batch, row, top),
    })),
  };
}

/** What the period itself has without a value, so that a gap can point at what is wrong. */
function entryAt(readings: readonly Reading[], ordinal: number): Reading | undefined {
  return readings.find((reading) => reading.ordinal === ordinal);
}

function numbersAt(batch: Batch, row: number, node: number) {
  const { rows, explanation, tree } = batch;
  const at = row + node;
  const bits = batch.flags[at]!;
  const isIndicator = !tree.nodes[node]!.children;
  const state = node === 0 && tree.tops[0] !== 0 ? NOT_APPLICABLE : rows.state[at]!;
  const status: NodeStatus =
    state === NOT_APPLICABLE
      ? "not-applicable"
      : state !== SCORED
        ? "missing"
        : isIndicator
          ? bits & CARRIED
            ? "carried"
            : "measured"
          : "scored";
  const names: [number, NodeFlag][] = [
    [LOW, "low"],
    [HIGH, "high"],
    [CARRIED, "carried"],
    [PARTIAL_AREAS, "partial-areas"],
  ];
  const scored = state === SCORED;
  const reason: Reason | null = scored
    ? null
    : state === NOT_APPLICABLE
      ? "not-applicable"
      : reasons[rows.reason[at]!]!;
  const clamped: "low" | "high" | null = bits & LOW ? "low" : bits & HIGH ? "high" : null;
  return {
    score: orNull(rows.score[at]),
    coverage: orNull(rows.coverage[at]),
    status,
    reason,
    age: isIndicator && scored ? batch.age[at]! : null,
    value: isIndicator ? orNull(batch.value[at]) : null,
    clamped,
    flags: names.filter(([bit]) => bits & bit).map(([, name]) => name),
    nominalWeight: explanation.nominalWeight[at]!,
    weight: explanation.weight[at]!,
    contribution: orNull(explanation.contribution[at]),
    loss: orNull(explanation.loss[at]),
  };
}

/** How much of a dimension's full weight, product of shares down the tree, does not apply to the city (§2). */
function notApplicableShare({ tree, rows }: Batch, row: number, top: number): number {
  const below = (node: number): number => {
    if (rows.state[row + node] === NOT_APPLICABLE) return 1;
    const children = [...tree.child.subarray(tree.firstChild[node], tree.firstChild[node + 1])];
    const total = children.reduce((sum, c) => sum + tree.weight[c]!, 0);
    return total === 0 ? 0 : children.reduce((sum, c) => sum + (tree.weight[c]! / total) * below(c), 0);
  };
  return below(top);
}
