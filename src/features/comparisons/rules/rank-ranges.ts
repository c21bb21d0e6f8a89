import { publishedPercentile, ranks } from "@/scoring/compare.ts";
import { randomFrom, type Sha256 } from "@/scoring/random.ts";

/** A city's published score with the 5–95 range of its own robustness run; points of 0–100. */
export type ScoreRange = { id: string; score: number; low: number | null; high: number | null };

/** A place among peers: by the published scores, and the 5–95 range of places that the scores' ranges allow. */
export type RankRange = { rank: number; best: number; worst: number; percentile: number | null };

/** Scores are told apart down to this many points: half of what a screen shows. */
const stepPoints = 0.05;
const steps = 100 / stepPoints + 1;

/** Answers to the very same question, by its text; the one used longest ago is first, and forgotten first. */
const known = new Map<string, Map<string, RankRange>>();
const mostKnown = 32;

/**
 * Ranks cities by score, each with the 5–95 range of its rank when every score moves within its own published range,
 * independently of the others (decision 005). Same cities and ranges, same answer, which is why a question asked again is
 * not drawn again; without one of the cities it is another question, so a withdrawal acts at once.
 * @param runs how many times all cities are redrawn
 */
export function rankRanges(
  cities: readonly ScoreRange[],
  { sha256, runs = 500 }: { sha256: Sha256; runs?: number },
): Map<string, RankRange> {
  const ordered = [...cities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const seed = ordered.map(({ id, score, low, high }) => `${id} ${score} ${low} ${high}`).join("\n");
  const question = `${runs}\n${seed}`;
  const answer = known.get(question) ?? drawRanges(ordered, runs, seed, sha256);
  known.delete(question);
  known.set(question, answer);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return answer;
}

function drawRanges(
  ordered: readonly ScoreRange[],
  runs: number,
  seed: string,
  sha256: Sha256,
): Map<string, RankRange> {
  const counts = countRanks(ordered, runs, seed, sha256);
  const scores = ordered.map(({ score }) => score);
  const places = ranks(scores);
  const size = ordered.length + 1;
  return new Map(
    ordered.map(({ id, score }, index) => {
      const rank = places[index] ?? 1;
      const own = counts.subarray(index * size, (index + 1) * size);
      return [
        id,
        {
          rank,
          // Interpolated quantiles are widened to whole places; the published place always lies within.
          best: Math.min(rank, Math.floor(rankQuantile(own, runs, 0.05))),
          worst: Math.max(rank, Math.ceil(rankQuantile(own, runs, 0.95))),
          percentile: publishedPercentile(score, scores),
        },
      ];
    }),
  );
}

/** For each city how often it held each place: row-major, one row a city, places from 1. */
function countRanks(cities: readonly ScoreRange[], runs: number, seed: string, sha256: Sha256): Uint32Array {
  const size = cities.length + 1;
  const counts = new Uint32Array(cities.length * size);
  const random = randomFrom(seed, sha256);
  const centre = Float64Array.from(cities, ({ score }) => score);
  const below = Float64Array.from(cities, ({ score, low }) => Math.min(0, (low ?? score) - score));
  const above = Float64Array.from(cities, ({ score, high }) => Math.max(0, (high ?? score) - score));
  const at = new Uint16Array(cities.length);
  const better = new Uint32Array(steps + 1);
  for (let run = 0; run < runs; run++) {
    better.fill(0);
    for (let city = 0; city < cities.length; city++) {
      const word = random.word();
      const reach = halfNormal[word >>> 22] ?? 0;
      const drawn = (centre[city] ?? 0) + reach * ((word & 1 ? above[city] : below[city]) ?? 0);
      const step = Math.round(Math.min(100, Math.max(0, drawn)) / stepPoints);
      at[city] = step;
      better[step] = (better[step] ?? 0) + 1;
    }
    // From the number of cities on each step to the number above it.
    let over = 0;
    for (let step = steps - 1; step >= 0; step--) {
      const here = better[step] ?? 0;
      better[step] = over;
      over += here;
    }
    for (let city = 0; city < cities.length; city++) {
      const cell = city * size + 1 + (better[at[city] ?? 0] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}

/** Quantile type 7 of ranks given as counts. */
function rankQuantile(counts: Uint32Array, runs: number, q: number): number {
  const at = (runs - 1) * q;
  const below = Math.floor(at);
  const low = rankAt(counts, below);
  return low + (at - below) * (rankAt(counts, Math.min(below + 1, runs - 1)) - low);
}

/** The rank at a place of the sorted runs, counted from 0. */
function rankAt(counts: Uint32Array, place: number): number {
  let passed = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    passed += counts[rank] ?? 0;
    if (passed > place) return rank;
  }
  return counts.length - 1;
}

/**
 * 1,024 equally likely sizes of a deviation, as shares of the distance from the score to the end of its range: a half
 * normal of which a tenth lies beyond 1, so that a twentieth of the draws falls outside each end.
 */
const halfNormal: Float64Array = Float64Array.from({ length: 1024 }, (_, i) =>
  halfNormalQuantile((i + 0.5) / 1024),
);

function halfNormalQuantile(share: number): number {
  let [low, high] = [0, 6];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (erf(middle / Math.SQRT2) < share) low = middle;
    else high = middle;
  }
  return low / 1.6448536269514722;
}

/** The error function (Abramowitz and Stegun 7.1.26, within 1.5e-7). */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return 1 - poly * Math.exp(-x * x);
}
