import { describe, expect, it } from "vitest";
import { quantile, quantileOfCounts } from "./quantile.ts";
import { displayed, maturityBand } from "./round.ts";

describe("a number as shown", () => {
  it("rounds half away from zero despite binary noise, and is never −0", () => {
    expect([displayed(2.675, 2), displayed(-2.5, 0), displayed(1.005, 2)]).toEqual([2.68, -3, 1.01]);
    expect(Object.is(displayed(-0.04, 1), 0)).toBe(true);
    expect(displayed(null, 1)).toBeNull();
  });

  it("decides the maturity band, so that label and number agree", () => {
    expect([0, 19.94, 19.95, 59.95, 80, 100].map(maturityBand)).toEqual([0, 0, 1, 3, 4, 4]);
    expect(maturityBand(null)).toBeNull();
  });
});

describe("a quantile", () => {
  it("lies between its neighbours by type 7", () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.05)).toBeCloseTo(1.15, 12);
    expect(quantile([], 0.5)).toBeNull();
  });

  it("is the same of numbers told by how often each occurs", () => {
    expect(quantileOfCounts([0, 1, 3], 4, 0.5)).toBe(2);
    expect(quantileOfCounts([0, 1, 1, 1, 1], 4, 0.05)).toBeCloseTo(1.15, 12);
    expect(quantileOfCounts([0, 0], 0, 0.5)).toBeNaN();
  });
});
