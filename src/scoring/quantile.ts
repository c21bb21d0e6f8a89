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

/**
 * Quantile type 7 of whole numbers told by how often each occurs, `total` in all (§8); NaN when there are none.
 * Example: one 1 and three 2s have the median 2.
 */
export function quantileOfCounts(counts: ArrayLike<number>, total: number, q: number): number {
  if (total === 0) return Number.NaN;
  const at = (total - 1) * q;
  const low = placed(counts, Math.floor(at));
  const high = placed(counts, Math.min(Math.floor(at) + 1, total - 1));
  return low + (at - Math.floor(at)) * (high - low);
}

/** The number at a place (from 0) among sorted numbers told by their counts. */
function placed(counts: ArrayLike<number>, place: number): number {
  let seen = 0;
  for (let x = 0; x < counts.length; x++) {
    seen += counts[x] ?? 0;
    if (seen > place) return x;
  }
  return Number.NaN;
}
