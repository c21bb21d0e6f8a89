import { aggregate } from "./aggregate.ts";
import { axis, type Draw, firstDraw, redraw } from "./draws.ts";
import type { Framework, Stage } from "./framework.ts";
import { hasGoalposts } from "./normalise.ts";
import { quantileOfSorted } from "./quantile.ts";
import { randomFrom, type Sha256 } from "./random.ts";
import { SCORED } from "./reasons.ts";
import { type Batch, type City, columnOf, scoreMany } from "./score-many.ts";
import { demand } from "./spec-error.ts";
import { rankInto } from "./tally.ts";

/** What robustness perturbs (§8); defaults are 1,000 runs, δ 0.25, γ 0.1 and the framework's own means. */
export interface RobustnessInput {
  readonly framework: Framework;
  readonly stage?: Stage;
  readonly period: string;
  readonly cities: readonly City[];
  /** The node whose score and rank are studied. */
  readonly node: string;
  /** Stored with the result; by default the input hash. */
  readonly seed: string;
  readonly sha256: Sha256;
  readonly runs?: number | null;
  readonly weightNoise?: number | null;
  readonly goalpostNoise?: number | null;
  readonly aggregations?: readonly ("arithmetic" | "geometric")[] | null;
}

/** A city's score and rank with their percentiles over the runs; null where it has no score. */
export interface RobustnessResult {
  readonly unit: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly scoreP5: number | null;
  readonly scoreP50: number | null;
  readonly scoreP95: number | null;
  readonly rankP5: number | null;
  readonly rankP50: number | null;
  readonly rankP95: number | null;
  readonly rankMean: number | null;
}

/**
 * Rescores all cities under random weights, goalposts and means, and reports 5th, 50th and 95th percentiles of
 * score and rank (§8). One city alone gives the interval of its score.
 * Example: without noise every percentile equals the score. @throws SpecError
 */
export function scoreRobustness(input: RobustnessInput): RobustnessResult[] {
  const { framework, stage, period, cities } = input;
  const runs = input.runs ?? 1000;
  demand(Number.isInteger(runs) && runs > 0, "Robustness needs a whole number of runs above zero.");
  const noise = {
    weight: input.weightNoise ?? 0.25,
    goalposts: input.goalpostNoise ?? 0.1,
    aggregations: input.aggregations ?? [],
  };
  const batch = scoreMany({ framework, stage, periods: [period], cities });
  const { tree } = batch;
  const top = columnOf(tree, input.node);
  demand(
    tree.topOf[top]! >= 0,
    `${input.node} only holds the dimensions together; it has no score to study.`,
  );

  const count = cities.length;
  const scores = new Float64Array(count);
  const ranks = new Float64Array(count);
  const scratch = new Float64Array(count);
  readScores(batch, top, scores);
  rankInto(scores, ranks, scratch);
  const base = { scores: scores.slice(), ranks: ranks.slice() };

  const moved = movedLeaves(batch, top, noise.goalposts);
  const random = randomFrom(input.seed, input.sha256);
  const draw = firstDraw(tree);
  const allScores = new Float64Array(count * runs);
  const allRanks = new Float64Array(count * runs);
  for (let run = 0; run < runs; run++) {
    redraw(draw, tree, noise, random);
    rescore(batch, top, draw, moved);
    readScores(batch, top, scores);
    rankInto(scores, ranks, scratch);
    for (let c = 0; c < count; c++) {
      allScores[c * runs + run] = scores[c]!;
      allRanks[c * runs + run] = ranks[c]!;
    }
  }
  return cities.map((city, c) => ({
    unit: city.unit.code,
    score: orNull(base.scores[c]!),
    rank: orNull(base.ranks[c]!),
    ...summary(allScores.subarray(c * runs, (c + 1) * runs), allRanks.subarray(c * runs, (c + 1) * runs)),
  }));
}

const orNull = (x: number) => (Number.isNaN(x) ? null : x);

/** An indicator whose score changes with its goalposts, and where each city stands on their axis. */
interface MovedLeaf {
  readonly leaf: number;
  readonly positions: Float64Array;
}

function movedLeaves({ tree, rows, value, input }: Batch, top: number, goalpostNoise: number): MovedLeaf[] {
  const size = tree.nodes.length;
  const below = tree.leaves.filter((leaf) => leaf >= top && leaf < tree.end[top]!);
  return below.flatMap((leaf) => {
    const normaliser = tree.normalisers[leaf]!;
    if (goalpostNoise <= 0 || !hasGoalposts(normaliser)) return [];
    const positions = Float64Array.from(input.cities, (_, c) => {
      const at = c * size + leaf;
      return rows.state[at] === SCORED ? axis(normaliser.kind, value[at]!, normaliser.offset) : Number.NaN;
    });
    return [{ leaf, positions }];
  });
}

function rescore({ tree, rows, input }: Batch, top: number, draw: Draw, moved: readonly MovedLeaf[]): void {
  const size = tree.nodes.length;
  const count = input.cities.length;
  const span = tree.high - tree.low;
  for (const { leaf, positions } of moved) {
    const from = draw.from[leaf]!;
    const to = draw.to[leaf]!;
    for (let c = 0; c < count; c++) {
      // A city without a value stays NaN, which no comparison below touches.
      const t = (positions[c]! - from) / (to - from);
      rows.score[c * size + leaf] = tree.low + span * (t < 0 ? 0 : Math.min(t, 1));
    }
  }
  for (let c = 0; c < count; c++) aggregate(tree, rows, c * size, top, draw);
}

function readScores({ tree, rows }: Batch, top: number, out: Float64Array): void {
  const size = tree.nodes.length;
  for (let c = 0; c < out.length; c++) out[c] = rows.score[c * size + top]!;
}

function summary(scores: Float64Array, ranks: Float64Array) {
  // NaN sorts last: runs in which the score was withheld are left out of the percentiles.
  scores.sort();
  ranks.sort();
  let count = scores.length;
  while (count > 0 && Number.isNaN(scores[count - 1]!)) count--;
  let rankSum = 0;
  for (let i = 0; i < count; i++) rankSum += ranks[i]!;
  const at = (sorted: Float64Array, q: number) =>
    count === 0 ? null : quantileOfSorted(sorted.subarray(0, count), q);
  return {
    scoreP5: at(scores, 0.05),
    scoreP50: at(scores, 0.5),
    scoreP95: at(scores, 0.95),
    rankP5: at(ranks, 0.05),
    rankP50: at(ranks, 0.5),
    rankP95: at(ranks, 0.95),
    rankMean: count === 0 ? null : rankSum / count,
  };
}
