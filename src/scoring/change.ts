import { aggregate } from "./aggregate.ts";
import { MISSING, reasonCode, SCORED } from "./reasons.ts";
import { displayed } from "./round.ts";
import { type Batch, columnOf, rowAt, scoreMany } from "./score-many.ts";
import type { ScoreUnitInput } from "./score-unit.ts";

/** Change of one node's score between point zero and a period, under one version and stage (§7). */
export interface Change {
  readonly node: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly delta: number | null;
  /** Indicators with a score in both periods, in framework order. */
  readonly matched: readonly string[];
  /** The like-for-like Δ*, the headline. */
  readonly matchedDelta: number | null;
  /** What newly measured or lost indicators did: Δ − Δ*. */
  readonly coverageEffect: number | null;
}

/** What a change is asked about: `from` is point zero. */
export interface ChangeInput extends Omit<ScoreUnitInput, "period"> {
  readonly from: string;
  readonly to: string;
}

/**
 * Δ, the like-for-like Δ* (both periods on the indicators they share, weights renormalised, thresholds off) and
 * the coverage effect of a node (§7).
 * Example: 40 then 50, beside a 90 only measured later: Δ 30, of which 10 is change and 20 coverage.
 */
export function likeForLike(input: ChangeInput, node: string): Change {
  const { framework, stage, unit, measurements, targets, from, to } = input;
  const batch = scoreMany({
    framework,
    stage,
    periods: [from, to],
    cities: [{ unit, measurements, targets }],
  });
  const top = columnOf(batch.tree, node);
  const { tree, rows } = batch;
  const [first, second] = [rowAt(batch, 0, 0), rowAt(batch, 0, 1)];
  const matched = tree.leaves.filter(
    (leaf) =>
      leaf >= top &&
      leaf < tree.end[top]! &&
      rows.state[first + leaf] === SCORED &&
      rows.state[second + leaf] === SCORED,
  );
  const start = orNull(rows.score[first + top]);
  const end = orNull(rows.score[second + top]);
  const keep = new Set(matched);
  const delta = difference(end, start);
  const matchedDelta = difference(onlyWith(batch, second, top, keep), onlyWith(batch, first, top, keep));
  return {
    node,
    start,
    end,
    delta,
    matched: matched.map((leaf) => tree.nodes[leaf]!.code),
    matchedDelta,
    coverageEffect: difference(delta, matchedDelta),
  };
}

const orNull = (x: number | undefined) => (x === undefined || Number.isNaN(x) ? null : x);
const difference = (x: number | null, y: number | null) => (x === null || y === null ? null : x - y);

/** The score of a node on some of its indicators alone, thresholds off; the batch's row is overwritten. */
function onlyWith(batch: Batch, row: number, top: number, keep: ReadonlySet<number>): number | null {
  const { tree, rows } = batch;
  for (const leaf of tree.leaves) {
    if (keep.has(leaf) || rows.state[row + leaf] !== SCORED) continue;
    rows.state[row + leaf] = MISSING;
    rows.reason[row + leaf] = reasonCode("no-data");
    rows.score[row + leaf] = Number.NaN;
    rows.coverage[row + leaf] = 0;
  }
  aggregate(tree, rows, row, top, { weight: tree.weight, geometric: tree.geometric, thresholds: false });
  return orNull(rows.score[row + top]);
}

/**
 * A delta as displayed: the rounded difference, not the difference of rounded scores (§9).
 * Example: from 40.04 to 50.06 shows 10.0.
 */
export function displayedDelta(start: number | null, end: number | null): number | null {
  return displayed(difference(end, start), 1);
}
