import { progressOf } from "./attainment.ts";
import type { Target } from "./measurement.ts";
import { BANDS, BOOLEAN, GOALPOSTS, LOG, MINMAX, type Normaliser, RUBRIC, TARGET } from "./normaliser.ts";
import type { Reason } from "./reasons.ts";
import { SpecError } from "./spec-error.ts";

/** Smallest and largest raw value seen in a network, for observed min–max only (§3). */
export interface Observed {
  readonly min: number;
  readonly max: number;
}

/** A score on the scale, where it was cut, and why there is none. */
export interface Normalised {
  readonly v: number | null;
  readonly clamped: "low" | "high" | null;
  readonly reason: Reason | null;
}

/**
 * Where x lies between the two ends: 0 at the low end of the score, 1 at its high end, unclipped (§3).
 * Goalposts, logs, Likert and identity only. Example: 55 between 20 and 90 is at 0.5.
 */
export function position(normaliser: Normaliser, x: number): number {
  const { kind, from, to } = normaliser;
  if (kind !== LOG) return (x - from) / (to - from);
  const shifted = x + normaliser.offset;
  // No logarithm: the low end of x, which is the bad one exactly when rising is better.
  if (shifted <= 0) return to > from ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return (Math.log(shifted) - from) / (to - from);
}

/** A position cut to [0, 1] and laid on the score scale (§3). Example: 1.2 on 0–100 is 100. */
export function onScale(normaliser: Normaliser, t: number): number {
  return normaliser.low + normaliser.span * (t < 0 ? 0 : Math.min(t, 1));
}

/** Whether `position` serves this kind: no target, no network, no table of levels. */
export function isContinuous(kind: number): boolean {
  return kind < MINMAX && kind !== TARGET;
}

/**
 * The score of a raw value under methods that read a table: bands, rubric, boolean (§3).
 * Example: rubric level 3 of 0–4 is 75. @throws SpecError for a level that the rubric does not have.
 */
function tabled(normaliser: Normaliser, x: number): number {
  if (normaliser.kind === BANDS)
    return normaliser.bands.findLast((band) => band.min <= x)?.score ?? normaliser.below;
  if (normaliser.kind === RUBRIC) {
    const score = normaliser.levelScores[x];
    if (score !== undefined) return score;
    throw new SpecError(`${x} is not a level of a rubric 0–${normaliser.levelScores.length - 1}.`);
  }
  return x >= 0.5 !== normaliser.mirrored ? normaliser.low + normaliser.span : normaliser.low;
}

/**
 * A raw value on the score scale, with its clamp flag, or the reason there is none (§3).
 * Example: 120 on goalposts 20 → 90 is 100, clamped high.
 */
export function normalise(
  normaliser: Normaliser,
  x: number,
  target: Pick<Target, "baseline" | "target"> | null | undefined,
  observed: Observed | null | undefined,
): Normalised {
  const { kind } = normaliser;
  if (kind === BANDS || kind === RUBRIC || kind === BOOLEAN) {
    return { v: tabled(normaliser, x), clamped: null, reason: null };
  }
  if (kind === TARGET) {
    const goal = target?.target ?? null;
    const baseline = normaliser.fixedBaseline ?? target?.baseline ?? null;
    if (goal === null) return { v: null, clamped: null, reason: "no-target" };
    if (baseline === null) return { v: null, clamped: null, reason: "no-baseline" };
    return cut(normaliser, progressOf(x, baseline, goal, normaliser.mirrored ? -1 : 1));
  }
  if (kind === MINMAX) {
    const range = observed ? observed.max - observed.min : 0;
    if (!observed || range <= 0) return { v: null, clamped: null, reason: "no-variation" };
    const t = (x - observed.min) / range;
    return cut(normaliser, normaliser.mirrored ? 1 - t : t);
  }
  return cut(normaliser, position(normaliser, x));
}

function cut(normaliser: Normaliser, t: number): Normalised {
  return { v: onScale(normaliser, t), clamped: t < 0 ? "low" : t > 1 ? "high" : null, reason: null };
}

/** Whether robustness may shift this method's goalposts (§8). */
export function hasGoalposts(normaliser: Normaliser): boolean {
  return normaliser.kind === GOALPOSTS || normaliser.kind === LOG;
}
