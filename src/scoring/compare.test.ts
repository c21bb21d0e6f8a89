import { describe, expect, it } from "vitest";
import { isComparable, isRobust, percentile, publishedPercentile, ranks, sizeClass } from "./compare.ts";

describe("cities compared", () => {
  it("share the better rank when they tie, and have none without a score", () => {
    expect(ranks([70, 80, 70, null, 60])).toEqual([2, 1, 2, null, 4]);
  });

  it("stand at the middle of their equals, themselves included", () => {
    expect(percentile(10, [10, 20, 20, 40])).toBe(12.5);
    expect(percentile(20, [10, 20, 20, 40])).toBe(50);
    expect(percentile(1, [])).toBeNull();
  });

  it("are told no percentile among fewer than five", () => {
    expect(publishedPercentile(10, [10, 20, 20, 40, null])).toBeNull();
    expect(publishedPercentile(10, [10, 20, 20, 40, 50])).toBe(10);
  });

  it("fall into size classes by inhabitants, lower bound inclusive", () => {
    expect([49_999, 50_000, 200_000, 500_000, 1_499_999, 1_500_000].map(sizeClass)).toEqual([
      0, 1, 2, 3, 3, 4,
    ]);
  });

  it("differ robustly only when their rank intervals do not overlap", () => {
    const interval = (rankP5: number | null, rankP95: number | null) => ({ rankP5, rankP95 });
    expect(isRobust(interval(3, 5), interval(1, 2))).toBe(true);
    expect(isRobust(interval(1, 3), interval(3, 5))).toBe(false);
    expect(isRobust(interval(null, null), interval(3, 5))).toBe(false);
  });

  it("are not compared on the way to their own targets", () => {
    const own = { code: "a", normalisation: { method: "distance-to-target" } } as const;
    const common = { code: "b", normalisation: { method: "identity" } } as const;
    expect([isComparable(common), isComparable({ code: "A", children: [common, own] })]).toEqual([
      true,
      false,
    ]);
  });
});
