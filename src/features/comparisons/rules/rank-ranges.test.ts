import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rankRanges, type ScoreRange } from "./rank-ranges.ts";

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const city = (id: string, score: number, margin = 0): ScoreRange => ({
  id,
  score,
  low: score - margin,
  high: score + margin,
});
const rangesOf = (cities: ScoreRange[]) => rankRanges(cities, { sha256 });

describe("ranks with their range", () => {
  it("are a single place each where no score is in doubt, and ties share the better place", () => {
    const found = rangesOf([city("a", 70), city("b", 80), city("c", 70), city("d", 60)]);
    expect(found.get("b")).toMatchObject({ rank: 1, best: 1, worst: 1 });
    expect(found.get("a")).toMatchObject({ rank: 2, best: 2, worst: 2 });
    expect(found.get("c")).toMatchObject({ rank: 2, best: 2, worst: 2 });
    expect(found.get("d")).toMatchObject({ rank: 4, best: 4, worst: 4 });
  });

  it("do not overlap where the scores' ranges lie far apart", () => {
    const found = rangesOf([city("a", 80, 5), city("b", 50, 5), city("c", 20, 5)]);
    expect([...found.values()].map(({ best, worst }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("cover all places of cities that nothing tells apart", () => {
    const found = rangesOf(["a", "b", "c"].map((id) => city(id, 50, 10)));
    for (const { best, worst } of found.values()) expect([best, worst]).toEqual([1, 3]);
  });

  it("always hold the place of the published score", () => {
    const cities = Array.from({ length: 60 }, (_, i) => city(`c${i}`, 30 + ((i * 37) % 60) / 2, (i % 7) * 2));
    for (const { rank, best, worst } of rangesOf(cities).values()) {
      expect(best).toBeLessThanOrEqual(rank);
      expect(worst).toBeGreaterThanOrEqual(rank);
    }
  });

  it("are the same whatever order the cities come in", () => {
    const cities = Array.from({ length: 20 }, (_, i) => city(`c${i}`, 40 + i, 6));
    expect([...rangesOf([...cities].reverse())].sort()).toEqual([...rangesOf(cities)].sort());
  });

  it("agree with the exact chance that one of two cities is ahead", () => {
    // Two equal normals with 5–95 half-widths 10, 10 points apart: the lower is ahead with 12 % chance, above 5 %.
    const near = rangesOf([city("a", 55, 10), city("b", 45, 10)]);
    expect(near.get("a")).toMatchObject({ best: 1, worst: 2 });
    // 20 points apart the chance is 1 %, below 5 %.
    const far = rangesOf([city("a", 60, 10), city("b", 40, 10)]);
    expect(far.get("a")).toMatchObject({ best: 1, worst: 1 });
  });

  it("tell no percentile among fewer than five peers", () => {
    expect(rangesOf(["a", "b", "c", "d"].map((id, i) => city(id, i))).get("a")?.percentile).toBeNull();
    expect(rangesOf(["a", "b", "c", "d", "e"].map((id, i) => city(id, i))).get("a")?.percentile).toBe(10);
  });
});
