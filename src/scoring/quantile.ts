/**
 * Quantile type 7 of numbers sorted ascending: linear interpolation at (n−1)q (§8); NaN when there are none.
 * Example: 1, 2, 3, 4 at 0.05 give 1.15.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const at = (n - 1) * q;
  const below = Math.floor(at);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, n - 1)] ?? low;
  return low + (at - below) * (high - low);
}

/** Quantile type 7 of numbers in any order (§8); null when there are none. Example: the median of 4, 1, 3, 2 is 2.5. */
export function quantile(values: readonly number[], q: number): number | null {
  return values.length === 0 ? null : quantileOfSorted(Float64Array.from(values).sort(), q);
}
