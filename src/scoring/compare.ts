import type { FrameworkNode } from "./framework.ts";
import { TOLERANCE } from "./reasons.ts";

/**
 * Competition ranks, higher is better, ties within 1e-9; without a score no rank (§8).
 * Example: 70, 80, 70, null, 60 rank 2, 1, 2, null, 4.
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const sorted = Float64Array.from(values.filter((v) => v !== null)).sort();
  return values.map((v) => (v === null ? null : 1 + sorted.length - countUpTo(sorted, v + TOLERANCE)));
}

/** How many of the sorted numbers are not above the limit. Example: of 1, 2, 3 two are not above 2. */
export function countUpTo(sorted: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.NaN) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Mid-rank percentile 100·(below + ½·equal)/n among peers that include the city itself (§8).
 * Example: 10 among 10, 20, 20, 40 is at 12.5. Null without peers.
 */
export function percentile(value: number, peers: readonly number[]): number | null {
  let below = 0;
  let equal = 0;
  for (const peer of peers) {
    if (Math.abs(peer - value) <= TOLERANCE) equal += 1;
    else if (peer < value) below += 1;
  }
  return peers.length === 0 ? null : (100 * (below + equal / 2)) / peers.length;
}

/** The fewest peers, the city included, among whom a percentile is told (§8). */
const MIN_PEERS = 5;

/**
 * The percentile, or null while fewer than five peers have a score (§8).
 * Example: four peers give null, five give a number.
 */
export function publishedPercentile(value: number | null, peers: readonly (number | null)[]): number | null {
  const scored = peers.filter((peer) => peer !== null);
  return value === null || scored.length < MIN_PEERS ? null : percentile(value, scored);
}

/** Lower bounds of the size classes in inhabitants, inclusive (§8: OECD bounds plus one). */
const sizeBounds = [0, 50_000, 200_000, 500_000, 1_500_000] as const;

/**
 * The size class of a city by inhabitants: 0 below 50,000, 1 from there, 2 from 200,000, 3 from 500,000, 4 from
 * 1,500,000 (§8). Example: 50,000 inhabitants are class 1.
 */
export function sizeClass(inhabitants: number): number {
  return sizeBounds.findLastIndex((bound) => inhabitants >= bound);
}

/** The 5–95 interval of a rank, as robustness gives it. */
export interface RankInterval {
  readonly rankP5: number | null;
  readonly rankP95: number | null;
}

/**
 * Whether the order of two cities is robust: their 5–95 rank intervals do not overlap (§8).
 * Example: ranks 1–2 and 3–5 are robust, 1–3 and 3–5 are not; without an interval nothing is.
 */
export function isRobust(left: RankInterval, right: RankInterval): boolean {
  if (left.rankP5 === null || left.rankP95 === null || right.rankP5 === null || right.rankP95 === null)
    return false;
  return left.rankP95 < right.rankP5 || right.rankP95 < left.rankP5;
}

/**
 * Whether a node's scores may be compared between cities: nothing below it measures the distance to a city's own
 * target (§3, §8). Example: an indicator by goalposts may, its dimension with one by target may not.
 */
export function isComparable(node: FrameworkNode): boolean {
  return node.children
    ? node.children.every(isComparable)
    : node.normalisation?.method !== "distance-to-target";
}
