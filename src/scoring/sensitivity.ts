import { aggregate, type Rows } from "./aggregate.ts";
import { MISSING, reasonCode, SCORED } from "./reasons.ts";
import { type Batch, columnOf, scoreMany } from "./score-many.ts";
import type { ScoreUnitInput } from "./score-unit.ts";

/** What one indicator could do to a score, in points (§6). */
export interface Swing {
  readonly code: string;
  /** Gained if the indicator scored 100, and lost if it scored 0; both zero or more. */
  readonly gain: number;
  readonly drop: number;
  /** The score without this datum, less the score; null when nothing would be left. */
  readonly leaveOneOut: number | null;
}

/** The swings of one score, with the two an interface names. */
export interface Sensitivity {
  readonly node: string;
  readonly score: number | null;
  readonly swings: readonly Swing[];
  /** The largest gain, and the largest absolute leave-one-out; null when no indicator has a score. */
  readonly strongestLever: string | null;
  readonly mostInfluential: string | null;
}

/**
 * Recomputes a score with each of its indicators at 100, at 0 and absent (§6). What was withheld stays out and no
 * threshold withholds more: leaving a datum out asks about the score, not about its coverage.
 * Example: weights 1 and 3 on 50 and 80: the second gains 15, drops 60, and without it the score falls 22.5.
 */
export function sensitivity(input: ScoreUnitInput, node: string): Sensitivity {
  const { framework, stage, unit, measurements, targets, period } = input;
  const batch = scoreMany({ framework, stage, periods: [period], cities: [{ unit, measurements, targets }] });
  return sensitivityOf(batch, columnOf(batch.tree, node));
}

function sensitivityOf(batch: Batch, node: number): Sensitivity {
  const { tree, rows } = batch;
  const code = tree.nodes[node]!.code;
  const score = rows.score[node]!;
  if (rows.state[node] !== SCORED || Number.isNaN(score)) {
    return { node: code, score: null, swings: [], strongestLever: null, mostInfluential: null };
  }
  const swings: Swing[] = [];
  for (const leaf of tree.leaves) {
    if (leaf < node || leaf >= tree.end[node]! || rows.state[leaf] !== SCORED) continue;
    const at = (v: number) => rescored(batch, node, leaf, v);
    const without = at(Number.NaN);
    swings.push({
      code: tree.nodes[leaf]!.code,
      gain: at(tree.high) - score,
      drop: score - at(tree.low),
      leaveOneOut: Number.isNaN(without) ? null : without - score,
    });
  }
  return {
    node: code,
    score,
    swings,
    strongestLever: largest(swings, (swing) => swing.gain),
    mostInfluential: largest(swings, (swing) => Math.abs(swing.leaveOneOut ?? Number.POSITIVE_INFINITY)),
  };
}

function largest(swings: readonly Swing[], size: (swing: Swing) => number): string | null {
  let best: Swing | null = null;
  for (const swing of swings) if (best === null || size(swing) > size(best)) best = swing;
  return best?.code ?? null;
}

/** The score of `node` with one indicator changed, on a copy of the path between them. */
function rescored(batch: Batch, node: number, leaf: number, v: number): number {
  const { tree, rows } = batch;
  const copy: Rows = {
    score: rows.score.slice(),
    coverage: rows.coverage.slice(),
    nominalShare: rows.nominalShare.slice(),
    share: rows.share.slice(),
    state: rows.state.slice(),
    reason: rows.reason.slice(),
  };
  copy.score[leaf] = v;
  if (Number.isNaN(v)) {
    copy.state[leaf] = MISSING;
    copy.reason[leaf] = reasonCode("no-data");
  }
  const assumptions = { weight: tree.weight, geometric: tree.geometric, thresholds: false };
  for (let branch = tree.parent[leaf]!; branch >= node; branch = tree.parent[branch]!) {
    // A branch withheld in the published score has no part in it, whatever its indicators say.
    if (rows.state[branch] !== SCORED) break;
    aggregate(tree, copy, 0, branch, assumptions, branch + 1);
  }
  return copy.score[node]!;
}
