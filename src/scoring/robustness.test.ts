import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Framework } from "./framework.ts";
import { scoreRobustness } from "./robustness.ts";
import { rankInto } from "./tally.ts";

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const goalposts = { method: "goalposts", worst: 0, best: 80 } as const;
const framework: Framework = {
  id: "f",
  version: "1",
  root: {
    code: "S",
    weight: 1,
    children: [
      { code: "a", normalisation: goalposts },
      { code: "b", normalisation: { method: "log-goalposts", worst: 1, best: 100 } },
    ],
  },
};
const city = (code: string, a: number | null, b: number) => ({
  unit: { code },
  measurements: [
    { indicator: "a", period: "2024", value: a },
    { indicator: "b", period: "2024", value: b },
  ],
});
const cities = [city("U", 60, 10), city("V", 20, 90), city("W", null, 50)];
const study = (more: object = {}) =>
  scoreRobustness({ framework, period: "2024", cities, node: "S", seed: "s", sha256, runs: 200, ...more });

describe("robustness", () => {
  it("without noise gives every city its score and rank at every percentile", () => {
    for (const found of study({ weightNoise: 0, goalpostNoise: 0 })) {
      expect(found.scoreP5).toBeCloseTo(found.score ?? Number.NaN, 12);
      expect(found.scoreP95).toBeCloseTo(found.score ?? Number.NaN, 12);
      expect([found.rankP5, found.rankP95, found.rankMean]).toEqual([found.rank, found.rank, found.rank]);
    }
  });

  it("is the same again from the same seed, and not from another", () => {
    expect(study()).toEqual(study());
    expect(study()).not.toEqual(study({ seed: "t" }));
  });

  it("gives one city alone the interval it has among others, since no city changes another's score", () => {
    const { scoreP5, scoreP50, scoreP95 } = study()[0] ?? {};
    expect(study({ cities: cities.slice(0, 1) })[0]).toMatchObject({ scoreP5, scoreP50, scoreP95, rank: 1 });
    expect(scoreP5).toBeLessThan(scoreP95 ?? 0);
  });

  it("widens intervals when means may differ", () => {
    const width = (found: ReturnType<typeof study>) => (found[1]?.scoreP95 ?? 0) - (found[1]?.scoreP5 ?? 0);
    expect(width(study({ aggregations: ["arithmetic", "geometric"] }))).toBeGreaterThan(width(study()));
  });

  it("gives nothing to a city without a score", () => {
    const nobody = { unit: { code: "N" }, measurements: [] };
    expect(study({ cities: [...cities, nobody] })[3]).toMatchObject({
      score: null,
      rank: null,
      scoreP50: null,
      rankMean: null,
    });
  });

  it("ranks ties together and skips who has no score", () => {
    const out = new Float64Array(4);
    rankInto(Float64Array.of(70, 80, Number.NaN, 70), out, new Float64Array(4));
    expect([...out]).toEqual([2, 1, Number.NaN, 2]);
  });
});
