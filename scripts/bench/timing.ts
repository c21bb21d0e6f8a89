/** Median and 95th percentile of many tries, in milliseconds. */
export type Timing = { medianMs: number; p95Ms: number; runs: number };

/** Sums up measured milliseconds. */
export function summarise(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return { medianMs: quantile(sorted, 0.5), p95Ms: quantile(sorted, 0.95), runs: sorted.length };
}

/** Times some work so many times over, after so many tries that do not count. */
export async function timeRuns(
  runs: number,
  work: () => Promise<unknown>,
  { warmUp = 1 } = {},
): Promise<Timing> {
  const milliseconds: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) milliseconds.push(performance.now() - start);
  }
  return summarise(milliseconds);
}

/** The middle of some numbers, to three digits. */
export function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
    1000,
  );
}

function quantile(sorted: readonly number[], q: number, precision = 100): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
  return Math.round(value * precision) / precision;
}
