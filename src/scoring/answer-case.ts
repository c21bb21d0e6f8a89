import { areaResult } from "./areas.ts";
import { type AttainmentInput, attainment } from "./attainment.ts";
import { canonicalJson, hex } from "./canonical.ts";
import { type CaseInput, citiesIn, periodsIn } from "./case-input.ts";
import { likeForLike } from "./change.ts";
import { percentile, ranks } from "./compare.ts";
import type { Normalisation, Stage } from "./framework.ts";
import { scorecardAt } from "./materialise.ts";
import type { AreaPart, Measurement } from "./measurement.ts";
import { normalise } from "./normalise.ts";
import { compileNormaliser } from "./normaliser.ts";
import { quantile } from "./quantile.ts";
import { randomFrom, type Sha256 } from "./random.ts";
import { reasons } from "./reasons.ts";
import { type RobustnessInput, scoreRobustness } from "./robustness.ts";
import { displayed } from "./round.ts";
import { scoreMany } from "./score-many.ts";
import type { NodeScore } from "./scorecard.ts";
import { sensitivity } from "./sensitivity.ts";
import { demand, SpecError } from "./spec-error.ts";
import { answersOf, surveyResult } from "./survey.ts";
import { compileFramework } from "./tree.ts";

/** A reference case, as `cases/README.md` describes it (§11). */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input?: unknown;
  readonly [key: string]: unknown;
}

/** What the engine says to a case: results or output, or the sentence with which it refuses. */
export interface Answer {
  readonly id: string;
  readonly kind: string;
  readonly error: string | null;
  readonly results?: Record<string, Record<string, NodeScore>>;
  readonly output?: unknown;
}

/** Computes a case and never compares it (§11). Example: a framework with equal goalposts answers with its error. */
export function answerCase(given: Case, sha256: Sha256): Answer {
  const { id, kind } = given;
  try {
    if (kind === "score") return { id, kind, error: null, results: results(given as unknown as CaseInput) };
    const answer = answers[kind];
    demand(answer !== undefined, `"${kind}" is not a kind of case.`);
    return { id, kind, error: null, output: answer(given.input as never, sha256) };
  } catch (error) {
    if (error instanceof SpecError) return { id, kind, error: error.message };
    return {
      id,
      kind,
      error: `This case cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    };
  }
}

function results(input: CaseInput): Record<string, Record<string, NodeScore>> {
  const periods = periodsIn(input);
  const cities = citiesIn(input);
  const batch = scoreMany({ framework: input.framework, stage: input.options?.stage, periods, cities });
  const pairs = cities.flatMap((city, c) =>
    periods.map((period, p) => [`${city.unit.code}/${period}`, scorecardAt(batch, c, p).nodes] as const),
  );
  return Object.fromEntries(pairs);
}

type Asked = CaseInput & { readonly node?: string; readonly unit?: string; readonly period?: string };

/** One city and node of a case: those it names, else the first city and the highest node with a score. */
function single(input: Asked) {
  const cities = citiesIn(input);
  const city = cities.find(({ unit }) => unit.code === input.unit) ?? cities[0];
  demand(city !== undefined, "A case needs a unit.");
  const stage: Stage = input.options?.stage;
  const tree = compileFramework(input.framework, stage);
  const tops = tree.tops.map((top) => tree.nodes[top]?.code ?? "");
  const unit = { framework: input.framework, stage, ...city };
  return { unit, nodes: input.node ? [input.node] : tops, period: input.period ?? periodsIn(input)[0] ?? "" };
}

const answers: Record<string, (input: never, sha256: Sha256) => unknown> = {
  normalise: normalised,
  survey: surveyed,
  swing,
  delta: changed,
  contribution: contributed,
  robustness: robust,
  disaggregation: ({ parts }: { parts: readonly AreaPart[] }) => areaResult(parts),
  rounding: (input: readonly [number | null, number][]) =>
    input.map(([x, decimals]) => displayed(x, decimals)),
  ranks: (input: readonly (number | null)[]) => ranks(input),
  percentile: ({ values, peers }: { values: readonly number[]; peers: readonly number[] }) =>
    each(values, (value) => percentile(value, peers)),
  quantile: ({ values, q }: { values: readonly number[]; q: readonly number[] | number }) =>
    each(q, (at) => quantile(values, at)),
  attainment: (input: AttainmentInput) => attainment(input),
  prng: ({ seed, n }: { seed: string; n: number }, sha256) => {
    const [words, doubles] = [randomFrom(seed, sha256), randomFrom(seed, sha256)];
    return { u32: Array.from({ length: n }, words.word), doubles: Array.from({ length: n }, doubles.double) };
  },
  hash: (input: unknown, sha256) => {
    const canonical = canonicalJson(input);
    return { canonical, sha256: hex(sha256(canonical)) };
  },
};

function each<T, R>(given: readonly T[] | T, answer: (item: T) => R): R[] | R {
  return Array.isArray(given) ? given.map(answer) : answer(given as T);
}

function normalised(input: {
  normalisation: Normalisation;
  values: readonly (number | boolean | null)[];
  target?: { baseline?: number | null; target?: number | null } | null;
  scale?: readonly [number, number];
  direction?: number;
}) {
  const normaliser = compileNormaliser(
    input.normalisation,
    input.scale ?? [0, 100],
    input.direction,
    "The case",
  );
  const known = input.values.filter((x) => x !== null).map(Number);
  const observed = { min: Math.min(...known), max: Math.max(...known) };
  return input.values.map((x) =>
    x === null
      ? { v: null, clamped: null, reason: reasons[1] }
      : normalise(normaliser, Number(x), input.target, observed),
  );
}

/** A survey's answers may be counts, a list of `{value, weight}`, pairs, or two lists of values and weights. */
function surveyed(
  input: Partial<Measurement> & {
    values?: unknown[];
    responses?: unknown[];
    weights?: number[];
    points?: number;
    minSample?: number;
  },
) {
  const list: readonly unknown[] = input.answers ?? input.responses ?? input.values ?? [];
  const read = (answer: unknown, at: number) => {
    if (Array.isArray(answer)) return { value: answer[0] as number | null, weight: answer[1] as number };
    if (typeof answer !== "object" || answer === null)
      return { value: answer as number | null, weight: input.weights?.[at] ?? 1 };
    return answer as { value: number | null; weight?: number };
  };
  const answers = list
    .map(read)
    .map(({ value, weight }) => ({ value: typeof value === "number" ? value : null, weight: weight ?? 1 }));
  const counts = input.counts ?? null;
  const survey = surveyResult(
    answersOf({ indicator: "", period: "", counts, answers }, input.points ?? null),
  );
  const tooFew = survey.n < (input.minSample ?? 0);
  return tooFew ? { ...survey, mean: null, reason: "sample-too-small" } : { ...survey, reason: null };
}

function swing(input: Asked) {
  const { unit, nodes, period } = single(input);
  const swings = nodes.flatMap((node) => sensitivity({ ...unit, period }, node).swings);
  return Object.fromEntries(swings.map(({ code, ...moves }) => [code, moves]));
}

function changed(input: Asked & { from: string; to: string }) {
  const { unit, nodes } = single(input);
  const changes = nodes.map((node) => likeForLike({ ...unit, from: input.from, to: input.to }, node));
  return changes.length === 1
    ? changes[0]
    : Object.fromEntries(changes.map((change) => [change.node, change]));
}

function contributed(input: Asked) {
  const { unit, nodes, period } = single(input);
  const batch = scoreMany({ ...unit, periods: [period], cities: [unit] });
  const { dimensions } = scorecardAt(batch, 0, 0);
  const profiles = dimensions
    .filter(({ code }) => nodes.includes(code))
    .map(({ code, profile }) => [code, profile] as const);
  return profiles.length === 1 ? profiles[0]?.[1] : Object.fromEntries(profiles);
}

function robust(
  input: CaseInput & { robustness: Omit<RobustnessInput, "framework" | "period" | "cities" | "sha256"> },
  sha256: Sha256,
) {
  const { framework, options, robustness } = input;
  const period = periodsIn(input)[0] ?? "";
  const tree = compileFramework(framework, options?.stage);
  const node = robustness.node ?? tree.nodes[tree.tops[0] ?? 0]?.code ?? "";
  const cities = citiesIn(input);
  return scoreRobustness({ ...robustness, framework, stage: options?.stage, period, cities, node, sha256 });
}
