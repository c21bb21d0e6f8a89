import { describe, expect, it } from "vitest";
import { displayedDelta, likeForLike } from "./change.ts";
import type { Framework } from "./framework.ts";
import { sensitivity } from "./sensitivity.ts";

const identity = { method: "identity" } as const;
const framework: Framework = {
  id: "f",
  version: "1",
  root: {
    code: "S",
    weight: 1,
    minCoverage: 0.6,
    children: [
      { code: "a", normalisation: identity },
      { code: "b", weight: 3, normalisation: identity },
    ],
  },
};
const at = (indicator: string, period: string, value: number) => ({ indicator, period, value });
const unit = { code: "U" };

describe("change since point zero", () => {
  it("is told like for like even where the score of point zero is withheld", () => {
    const measurements = [at("a", "2020", 40), at("a", "2024", 50), at("b", "2024", 90)];
    expect(likeForLike({ framework, unit, measurements, from: "2020", to: "2024" }, "S")).toEqual({
      node: "S",
      start: null,
      end: 80,
      delta: null,
      matched: ["a"],
      matchedDelta: 10,
      coverageEffect: null,
    });
  });

  it("has no like-for-like without an indicator in both periods", () => {
    const measurements = [at("a", "2020", 40), at("b", "2024", 90)];
    expect(
      likeForLike({ framework, unit, measurements, from: "2020", to: "2024" }, "S").matchedDelta,
    ).toBeNull();
  });

  it("is shown as the rounded difference, not the difference of rounded scores", () => {
    // 50.1 − 40.0 of rounded scores would say 10.1.
    expect(displayedDelta(40.04, 50.06)).toBe(10);
    expect(displayedDelta(null, 50)).toBeNull();
  });
});

describe("what one indicator could do to a score", () => {
  const measurements = [at("a", "2024", 50), at("b", "2024", 80)];
  it("names the strongest lever and the most influential datum", () => {
    const told = sensitivity({ framework, unit, measurements, period: "2024" }, "S");
    expect(told).toMatchObject({ score: 72.5, strongestLever: "b", mostInfluential: "b" });
    expect(told.swings.map(({ gain, drop, leaveOneOut }) => [gain, drop, leaveOneOut])).toEqual([
      [12.5, 12.5, 7.5],
      [15, 60, -22.5],
    ]);
  });

  it("says nothing about a score that is withheld, and finds no rest behind a lone datum", () => {
    expect(
      sensitivity({ framework, unit, measurements: measurements.slice(0, 1), period: "2024" }, "S").swings,
    ).toEqual([]);
    const lone = sensitivity({ framework, unit, measurements: measurements.slice(1), period: "2024" }, "S");
    expect(lone.swings).toEqual([{ code: "b", gain: 20, drop: 80, leaveOneOut: null }]);
  });
});
