import { describe, expect, it } from "vitest";
import type { Normalisation } from "./framework.ts";
import { normalise } from "./normalise.ts";
import { compileNormaliser } from "./normaliser.ts";

const on = (spec: Normalisation, x: number, scale: [number, number] = [0, 100], direction?: number) =>
  normalise(compileNormaliser(spec, scale, direction, "a"), x, null, { min: 0, max: 50 });

describe("a raw value becomes a score", () => {
  it("between goalposts, whichever way they point", () => {
    expect(on({ method: "goalposts", worst: 20, best: 90 }, 55).v).toBe(50);
    expect(on({ method: "goalposts", worst: 40, best: 5 }, 50)).toEqual({
      v: 0,
      clamped: "low",
      reason: null,
    });
  });

  it("on falling log goalposts, where a value without logarithm is the best", () => {
    expect(on({ method: "log-goalposts", worst: 1000, best: 10 }, 0)).toMatchObject({
      v: 100,
      clamped: "high",
    });
    expect(on({ method: "log-goalposts", worst: 1000, best: 10 }, 100).v).toBeCloseTo(50, 12);
  });

  it("mirrored where less is better", () => {
    expect(on({ method: "likert", points: 5 }, 2, [0, 100], -1).v).toBe(75);
    expect(on({ method: "boolean" }, 1, [0, 100], -1).v).toBe(0);
    expect(on({ method: "minmax", direction: -1 }, 10).v).toBe(80);
  });

  it("on another scale than 0–100", () => {
    expect(on({ method: "goalposts", worst: 0, best: 15 }, 6, [0, 1]).v).toBeCloseTo(0.4, 12);
    expect(on({ method: "rubric" }, 3, [0, 1]).v).toBe(0.75);
  });

  it("from bands in any order, below the first too", () => {
    const bands = {
      method: "bands",
      below: 5,
      bands: [
        { min: 6, score: 75 },
        { min: 1, score: 25 },
      ],
    } as const;
    expect([0, 1, 6].map((x) => on(bands, x).v)).toEqual([5, 25, 75]);
  });

  it("towards a target only with a point zero, downwards too", () => {
    const way = compileNormaliser({ method: "distance-to-target" }, [0, 100], -1, "a");
    expect(normalise(way, 30, { baseline: 40, target: 20 }, null).v).toBe(50);
    expect(normalise(way, 30, { target: 20 }, null).reason).toBe("no-baseline");
    // Maintaining at most 50, where less is better.
    expect(normalise(way, 49, { baseline: 50, target: 50 }, null).v).toBe(100);
    expect(normalise(way, 51, { baseline: 50, target: 50 }, null)).toMatchObject({ v: 0, clamped: null });
  });

  it("never from a network that does not vary", () => {
    const minmax = compileNormaliser({ method: "minmax" }, [0, 100], 1, "a");
    expect(normalise(minmax, 5, null, { min: 5, max: 5 }).reason).toBe("no-variation");
  });

  it.each([5, -1, 2.5])("never from rubric level %d, which does not exist", (level) => {
    expect(() => on({ method: "rubric", levels: 5 }, level)).toThrow("is not a level of a rubric 0–4");
  });
});
