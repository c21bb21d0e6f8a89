import { columnsOf, rescore } from "./columns.ts";
import { firstDraw, redraw } from "./draws.ts";
import type { Framework, Stage } from "./framework.ts";
import { quantileOfCounts, quantileOfSorted } from "./quantile.ts";
import { randomFrom, type Sha256 } from "./random.ts";
import { type City, columnOf, scoreMany } from "./score-many.ts";
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
  demand(
    noise.weight >= 0 && noise.weight <= 1,
    "Weight noise is a share from 0 to 1: no weight may turn negative.",
  );
  demand(noise.goalposts >= 0, "Goalpost noise is a share, zero or more.");
  const batch = scoreMany({ framework, stage, periods: [period], cities });
  const { tree } = batch;
  const top = columnOf(tree, input.node);
  demand(
    tree.topOf[top]! >= 0,
    `${input.node} only holds the dimensions together; it has no score to study.`,
  );

  const count = cities.length;
  const ranks = new Float64Array(count);
  const scratch = new Float64Array(count);
  const columns = columnsOf(batch, top, noise.goalposts);
  const current = columns.score.subarray(0, count);
  rankInto(current, ranks, scratch);
  const base = { scores: current.slice(), ranks: ranks.slice() };

  const random = randomFrom(input.seed, input.sha256);
  const draw = firstDraw(tree);
  // By run, then city: what is written together lies together.
  const scores = new Float64Array(count * runs);
  const rankCounts = cities.map(() => new Uint32Array(count + 1));
  for (let run = 0; run < runs; run++) {
    redraw(draw, tree, noise, random);
    rescore(columns, draw);
    scores.set(current, run * count);
    rankInto(current, ranks, scratch);
    for (let c = 0; c < count; c++) if (!Number.isNaN(ranks[c]!)) rankCounts[c]![ranks[c]!]!++;
  }
  const ofCity = new Float64Array(runs);
  return cities.map((city, c) => {
    for (let run = 0; run < runs; run++) ofCity[run] = scores[run * count + c]!;
    return {
      unit: city.unit.code,
      score: orNull(base.scores[c]!),
      rank: orNull(base.ranks[c]!),
      ...summary(ofCity, rankCounts[c]!),
    };
  });
}

const orNull = (x: number) => (Number.isNaN(x) ? null : x);

function summary(scores: Float64Array, rankCounts: Uint32Array) {
  // NaN sorts last: runs in which the score was withheld are left out of the percentiles.
  scores.sort();
  let count = scores.length;
  while (count > 0 && Number.isNaN(scores[count - 1]!)) count--;
  const scored = scores.subarray(0, count);
  const score = (q: number) => orNull(quantileOfSorted(scored, q));
  const rank = (q: number) => orNull(quantileOfCounts(rankCounts, count, q));
  return {
    scoreP5: score(0.05),
    scoreP50: score(0.5),
    scoreP95: score(0.95),
    rankP5: rank(0.05),
    rankP50: rank(0.5),
    rankP95: rank(0.95),
    rankMean: count === 0 ? null : rankCounts.reduce((sum, times, r) => sum + times * r, 0) / count,
  };
}
