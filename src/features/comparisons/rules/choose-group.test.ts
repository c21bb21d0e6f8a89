import { describe, expect, it } from "vitest";
import type { ComparisonGroup } from "../schema.ts";
import { chooseGroup } from "./choose-group.ts";

const group = (period: string, stage: number, cities: number, version = "1.0.0"): ComparisonGroup => ({
  framework: `${version}-${stage}`,
  key: "three-dimensions",
  version,
  name: {},
  stage,
  period,
  cities,
  dimensions: [],
});

describe("the frame cities are compared in", () => {
  const groups = [
    group("2025", 1, 40),
    group("2026", 1, 12),
    group("2026", 2, 3),
    group("2026", 1, 20, "1.1.0"),
  ];

  it("is the newest period and what most cities use in it", () => {
    expect(chooseGroup(groups, {})).toMatchObject({ period: "2026", stage: 1, version: "1.1.0" });
  });
  it("is the year before while the newest has hardly begun", () => {
    const begun = [group("2025", 1, 300), group("2026", 1, 1)];
    expect(chooseGroup(begun, {})).toMatchObject({ period: "2025" });
    expect(chooseGroup(begun, { year: "2026" })).toMatchObject({ period: "2026" });
  });
  it("is what the address names", () => {
    expect(chooseGroup(groups, { year: "2025" })).toMatchObject({ period: "2025" });
    expect(chooseGroup(groups, { framework: "three-dimensions@1.0.0", stage: 2 })).toMatchObject({
      stage: 2,
    });
  });
  it("is still found when the address names what nobody reported", () => {
    expect(chooseGroup(groups, { year: "1999" })).toMatchObject({ period: "2026" });
    expect(chooseGroup([], {})).toBeNull();
  });
});
