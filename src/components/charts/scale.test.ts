import { describe, expect, it } from "vitest";
import { brokenLine, heatStep, medianOf, percent, position, rankTicks, spread, ticks } from "./scale";

describe("a mark's place", () => {
  it("is its share of the axis, and never leaves the drawing", () => {
    expect(position(25, [0, 100])).toBe(25);
    expect(position(130, [0, 100])).toBe(100);
  });
  it("runs from the first rank to the last", () => {
    expect(position(1, [1, 42])).toBe(0);
    expect(position(42, [1, 42])).toBe(100);
  });
  it("is the middle when there is only one place", () => {
    expect(position(1, [1, 1])).toBe(50);
  });
  it("is written short", () => {
    expect(percent(33.333333)).toBe("33.33%");
  });
});

describe("the heat ramp", () => {
  it("has five steps of twenty points, the best score in the last", () => {
    expect([0, 19.9, 20, 59, 80, 100].map(heatStep)).toEqual([1, 1, 2, 3, 5, 5]);
  });
});

describe("the median of the peers", () => {
  it("is the middle one, or between the two in the middle", () => {
    expect(medianOf([30, 10, 20])).toBe(20);
    expect(medianOf([10, 20, 30, 44])).toBe(25);
  });
  it("does not exist without peers", () => {
    expect(medianOf([])).toBeNull();
  });
});

describe("an axis", () => {
  it("has round ticks inside its ends", () => {
    expect(ticks(0, 100)).toEqual([0, 50, 100]);
    expect(ticks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticks(3, 47)).toEqual([20, 40]);
  });
  it("of ranks shows the first and the last place", () => {
    expect(rankTicks(42)).toEqual([1, 20, 42]);
    expect(rankTicks(1)).toEqual([1]);
    expect(rankTicks(3)[0]).toBe(1);
    expect(rankTicks(3).at(-1)).toBe(3);
  });
});

describe("direct labels", () => {
  it("that would cover one another are pushed apart, inside the drawing, in order", () => {
    const placed = spread([50, 51, 10], 14, [0, 100]);
    expect(placed).toEqual([50, 64, 10]);
  });
  it("at the lower edge are pushed back up", () => {
    expect(spread([95, 99], 14, [0, 100])).toEqual([86, 100]);
  });
});

describe("a line over years", () => {
  it("breaks where a year was not measured", () => {
    expect(brokenLine([{ x: 0, y: 1 }, { x: 1, y: 2 }, null, { x: 3, y: 4 }])).toBe("M0 1L1 2M3 4");
  });
});
