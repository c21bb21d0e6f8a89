import { type AreaResult, areaResult } from "./areas.ts";
import type { FrameworkNode } from "./framework.ts";
import type { Measurement } from "./measurement.ts";
import { type Reason, TOLERANCE } from "./reasons.ts";
import { SpecError } from "./spec-error.ts";
import { answersOf, type SurveyResult, surveyResult } from "./survey.ts";

/** The raw value x of one measurement, or why it has none, with what lies behind it (§2). */
export interface RawValue {
  readonly x: number | null;
  readonly reason: Reason | null;
  readonly survey: SurveyResult | null;
  readonly areas: AreaResult | null;
}

/** The share of an area's weight that must have data when the indicator says nothing (§2.5). */
const MIN_AREA_COVERAGE = 0.6;

const none = (reason: Reason): RawValue => ({ x: null, reason, survey: null, areas: null });

/**
 * Reads one measurement: ratio, survey, areas or plain value, then sample and evidence (§2.1, 2.4–2.6).
 * Example: 0 of 5 is 0, 0 of 0 is missing as `undefined-ratio`. @throws SpecError for a value that is no number.
 */
export function rawValue(indicator: FrameworkNode, measurement: Measurement): RawValue {
  const read = content(indicator, measurement);
  if (read.x === null) return read;
  if (!Number.isFinite(read.x))
    throw new SpecError(`${indicator.code}: a measurement is not a finite number.`);
  const from = indicator.evidenceFrom ?? null;
  if (from !== null && read.x >= from && !hasEvidence(measurement.evidence))
    return { ...read, ...none("no-evidence") };
  return read;
}

function content(indicator: FrameworkNode, measurement: Measurement): RawValue {
  const { value } = measurement;
  if (value !== null && value !== undefined) {
    if (typeof value !== "number" && typeof value !== "boolean") {
      throw new SpecError(`${indicator.code}: "${String(value)}" is not a number.`);
    }
    if (tooSmall(indicator, measurement.n ?? null)) return none("sample-too-small");
    return { x: Number(value), reason: null, survey: null, areas: null };
  }
  const { numerator, denominator, counts, answers, parts } = measurement;
  if (numerator !== null && numerator !== undefined) {
    if (denominator === null || denominator === undefined || denominator <= 0) return none("undefined-ratio");
    if (tooSmall(indicator, measurement.n ?? null)) return none("sample-too-small");
    const x = (numerator / denominator) * (indicator.multiplier ?? 1);
    return { x, reason: null, survey: null, areas: null };
  }
  if (counts || answers) return surveyed(indicator, measurement);
  if (parts) return byArea(indicator, measurement, parts);
  return none("no-data");
}

function surveyed(indicator: FrameworkNode, measurement: Measurement): RawValue {
  const { normalisation } = indicator;
  const points = normalisation?.method === "likert" ? normalisation.points : null;
  const survey = surveyResult(answersOf(measurement, points));
  if (tooSmall(indicator, survey.n)) return { ...none("sample-too-small"), survey };
  return { x: survey.mean, reason: survey.mean === null ? "no-data" : null, survey, areas: null };
}

function byArea(
  indicator: FrameworkNode,
  measurement: Measurement,
  parts: NonNullable<Measurement["parts"]>,
): RawValue {
  const areas = areaResult(parts);
  if (areas.mean === null) return { ...none("no-area-data"), areas };
  const least = indicator.minAreaCoverage ?? MIN_AREA_COVERAGE;
  if (areas.coverage < least - TOLERANCE) return { ...none("area-coverage"), areas };
  const counted = parts.every((part) => typeof part.n === "number");
  const n = measurement.n ?? (counted ? parts.reduce((sum, part) => sum + (part.n ?? 0), 0) : null);
  if (tooSmall(indicator, n)) return { ...none("sample-too-small"), areas };
  if (!indicator.inequalityAdjusted) return { x: areas.mean, reason: null, survey: null, areas };
  if (areas.atkinson1 === null) return { ...none("no-area-data"), areas };
  return { x: areas.mean * (1 - areas.atkinson1), reason: null, survey: null, areas };
}

/** A sample nobody stated cannot be judged; one stated and below the minimum is too small. */
function tooSmall(indicator: FrameworkNode, n: number | null): boolean {
  const least = indicator.minSample ?? null;
  return least !== null && n !== null && n < least - TOLERANCE;
}

/** Whether anything is attached (§2.6). Example: 1, true, "https://…" and a filled list are; 0 and "" are not. */
export function hasEvidence(evidence: unknown): boolean {
  return Array.isArray(evidence) ? evidence.length > 0 : Boolean(evidence);
}
