/** Why a node has no score (§11); position 0 stands for "it has one". */
export const reasons = [
  null,
  "no-data",
  "expired",
  "undefined-ratio",
  "denominator-missing",
  "sample-too-small",
  "area-coverage",
  "no-area-data",
  "no-evidence",
  "no-target",
  "no-baseline",
  "no-variation",
  "not-applicable",
  "coverage",
  "required",
] as const;

/** A reason of a missing or withheld node (§11). */
export type Reason = Exclude<(typeof reasons)[number], null>;

/** The reason's number in typed arrays. Example: `reasonCode("no-data")` is 1. */
export function reasonCode(reason: Reason): number {
  return reasons.indexOf(reason);
}

/** State of a node in typed arrays. */
export const SCORED = 0;
export const MISSING = 1;
export const NOT_APPLICABLE = 2;

/** Clamp flags in typed arrays: the score was cut at its low or its high end. */
export const clamps = [null, "low", "high"] as const;

/** Tolerance of every threshold and tie (§4, §8). */
export const TOLERANCE = 1e-9;
