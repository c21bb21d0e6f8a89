import { countUpTo } from "./compare.ts";
import { TOLERANCE } from "./reasons.ts";

/**
 * Writes competition ranks of `scores` into `out`, NaN where there is no score; `scratch` has their length (§8).
 * Example: 70, 80, NaN, 70 rank 2, 1, NaN, 2.
 */
export function rankInto(scores: Float64Array, out: Float64Array, scratch: Float64Array): void {
  scratch.set(scores);
  // NaN sorts last.
  scratch.sort();
  let count = scratch.length;
  while (count > 0 && Number.isNaN(scratch[count - 1]!)) count--;
  const sorted = scratch.subarray(0, count);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    out[i] = Number.isNaN(score) ? Number.NaN : 1 + count - countUpTo(sorted, score + TOLERANCE);
  }
}
