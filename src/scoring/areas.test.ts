import { describe, expect, it } from "vitest";
import { areaResult } from "./areas.ts";

describe("values by district", () => {
  it("give a weighted mean and, beside it, how unequal the city is", () => {
    const result = areaResult([
      { area: "A", weight: 1, value: 60 },
      { area: "B", weight: 3, value: 80 },
      { area: "C", weight: 1, value: 40 },
    ]);
    expect(result).toMatchObject({ mean: 68, sd: 16, min: 40, max: 80, gap: 40, ratio: 2, coverage: 1 });
    expect(result.atkinson1).toBeCloseTo(0.0330871591, 9);
  });

  it("count only areas with data, and tell their share of the weight", () => {
    expect(
      areaResult([
        { area: "A", weight: 1, value: 5 },
        { area: "B", weight: 3 },
      ]),
    ).toMatchObject({ mean: 5, coverage: 0.25 });
    expect(areaResult([{ area: "A", weight: 1, value: null }]).mean).toBeNull();
  });

  it("have no Atkinson inequality once one is zero or below", () => {
    expect(
      areaResult([
        { area: "A", weight: 1, value: 0 },
        { area: "B", weight: 1, value: 4 },
      ]),
    ).toMatchObject({ atkinson1: null, ratio: null, mean: 2 });
  });

  it("with a negative weight are refused", () => {
    expect(() => areaResult([{ area: "A", weight: -1, value: 1 }])).toThrow("negative weight");
  });
});
