import type { Measurement } from "./measurement.ts";
import { demand } from "./spec-error.ts";

/** What a survey says and how surely (§2.4). */
export interface SurveyResult {
  /** Answers with an opinion, unweighted. */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** Kish's effective sample size. */
  readonly nEff: number | null;
  readonly se: number | null;
  /** Half the 95 % interval, in the unit of the answers. */
  readonly margin: number | null;
}

/** Equal answers held together: `count` answers of weight `weight` each. */
export interface AnswerGroup {
  readonly value: number;
  readonly weight: number;
  readonly count: number;
}

/**
 * The answers that carry an opinion: options that are no number, or lie off a scale 1–K, are left out (§2.4).
 * Example: counts `{"1": 10, "dk": 3}` on five points give ten answers of 1. @throws SpecError for a negative count or weight
 */
export function answersOf(measurement: Measurement, points: number | null): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  const add = (value: number, weight: number, count: number) => {
    demand(weight >= 0 && count >= 0, "A survey cannot have a negative number or weight of answers.");
    const onScale = points === null || (value >= 1 && value <= points);
    if (Number.isFinite(value) && onScale && count > 0) groups.push({ value, weight, count });
  };
  for (const [option, count] of Object.entries(measurement.counts ?? {})) {
    if (option.trim() !== "") add(Number(option), 1, count);
  }
  for (const answer of measurement.answers ?? []) {
    if (answer.value !== null) add(answer.value, answer.weight ?? 1, 1);
  }
  return groups;
}

/**
 * Weighted mean, Kish n_eff = (Σw)²/Σw², se = √(σ²/(n_eff−1)), margin 1.96 se (§2.4).
 * Example: 10, 20, 30, 25, 15 answers of 1 to 5 give mean 3.15 and n_eff 100.
 */
export function surveyResult(groups: readonly AnswerGroup[]): SurveyResult {
  let n = 0;
  let w = 0;
  let ww = 0;
  let wx = 0;
  for (const g of groups) {
    n += g.count;
    w += g.weight * g.count;
    ww += g.weight * g.weight * g.count;
    wx += g.weight * g.count * g.value;
  }
  if (w <= 0) return { n, mean: null, sd: null, nEff: null, se: null, margin: null };
  const mean = wx / w;
  let squares = 0;
  for (const g of groups) squares += g.weight * g.count * (g.value - mean) ** 2;
  const variance = squares / w;
  const nEff = (w * w) / ww;
  const se = nEff > 1 ? Math.sqrt(variance / (nEff - 1)) : null;
  return { n, mean, sd: Math.sqrt(variance), nEff, se, margin: se === null ? null : 1.96 * se };
}
