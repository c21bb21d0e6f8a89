import type { AreaPart } from "./measurement.ts";
import { demand } from "./spec-error.ts";

/** The mean over areas and, beside it, how unequal they are (§2.5). */
export interface AreaResult {
  /** Share of the weight with data, 0–1. */
  readonly coverage: number;
  readonly mean: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly gap: number | null;
  /** max ÷ min; null when min is not above zero. */
  readonly ratio: number | null;
  readonly sd: number | null;
  readonly cv: number | null;
  /** Atkinson inequality, ε = 1; null when any value is zero or below. */
  readonly atkinson1: number | null;
}

/**
 * Weighted mean and dispersion over the areas with data (§2.5).
 * Example: 60, 80, 40 weighing 1 : 3 : 1 give mean 68, sd 16, Atkinson 0.0331. @throws SpecError for a negative weight
 */
export function areaResult(parts: readonly AreaPart[]): AreaResult {
  let total = 0;
  let w = 0;
  let wx = 0;
  let wln = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    demand(part.weight >= 0, `Area "${part.area}" has a negative weight.`);
    total += part.weight;
    const x = part.value;
    if (x === null || x === undefined) continue;
    w += part.weight;
    wx += part.weight * x;
    wln += part.weight === 0 ? 0 : part.weight * Math.log(x);
    min = Math.min(min, x);
    max = Math.max(max, x);
  }
  const coverage = total > 0 ? w / total : 0;
  if (w <= 0) {
    const none = {
      mean: null,
      min: null,
      max: null,
      gap: null,
      ratio: null,
      sd: null,
      cv: null,
      atkinson1: null,
    };
    return { coverage, ...none };
  }
  const mean = wx / w;
  let squares = 0;
  for (const { weight, value } of parts) {
    if (value !== null && value !== undefined) squares += weight * (value - mean) ** 2;
  }
  const sd = Math.sqrt(squares / w);
  return {
    coverage,
    mean,
    min,
    max,
    gap: max - min,
    ratio: min > 0 ? max / min : null,
    sd,
    cv: mean === 0 ? null : sd / mean,
    atkinson1: min > 0 ? 1 - Math.exp(wln / w) / mean : null,
  };
}
