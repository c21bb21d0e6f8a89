import { describe, expect, it } from "vitest";
import type { FrameworkNode } from "./framework.ts";
import { hasEvidence, rawValue } from "./values.ts";

const indicator = (more: Partial<FrameworkNode> = {}): FrameworkNode => ({
  code: "a",
  normalisation: { method: "identity" },
  ...more,
});
const entry = (more: object) => ({ indicator: "a", period: "2024", ...more });
const parts = [
  { area: "A", weight: 1, value: 40, n: 30 },
  { area: "B", weight: 1, value: 60, n: 40 },
];

describe("the raw value of a measurement", () => {
  it("is a ratio times its multiplier: 0 of 5 is zero, 0 of 0 is undefined", () => {
    const share = indicator({ multiplier: 100 });
    expect(rawValue(share, entry({ numerator: 1, denominator: 4 })).x).toBe(25);
    expect(rawValue(share, entry({ numerator: 0, denominator: 5 })).x).toBe(0);
    expect(rawValue(share, entry({ numerator: 0, denominator: 0 })).reason).toBe("undefined-ratio");
    expect(rawValue(share, entry({ numerator: 3, denominator: -1 })).reason).toBe("undefined-ratio");
  });

  it("needs the stated number of answers, in all its forms", () => {
    const surveyed = indicator({ minSample: 100 });
    expect(rawValue(surveyed, entry({ value: 3, n: 99 })).reason).toBe("sample-too-small");
    expect(rawValue(surveyed, entry({ value: 3, n: 100 })).x).toBe(3);
    expect(rawValue(surveyed, entry({ parts })).reason).toBe("sample-too-small");
    expect(rawValue(indicator({ minSample: 70 }), entry({ parts })).x).toBe(50);
  });

  it("needs enough of the city's areas, 0.6 of their weight when unsaid", () => {
    const half = [
      { area: "A", weight: 6, value: 10 },
      { area: "B", weight: 4, value: null },
    ];
    expect(rawValue(indicator(), entry({ parts: half })).x).toBe(10);
    expect(rawValue(indicator({ minAreaCoverage: 0.7 }), entry({ parts: half })).reason).toBe(
      "area-coverage",
    );
    expect(rawValue(indicator(), entry({ parts: [] })).reason).toBe("no-area-data");
  });

  it("may be adjusted for inequality under an indicator's own code, never otherwise", () => {
    const { x } = rawValue(indicator({ inequalityAdjusted: true }), entry({ parts }));
    // The geometric mean of 40 and 60 is what 50·(1−A) comes to.
    expect(x).toBeCloseTo(Math.sqrt(2400), 9);
    expect(rawValue(indicator(), entry({ parts })).x).toBe(50);
  });

  it("needs evidence from the level that asks for it, a yes included", () => {
    const rubric = indicator({ evidenceFrom: 1 });
    expect(rawValue(rubric, entry({ value: true })).reason).toBe("no-evidence");
    expect(rawValue(rubric, entry({ value: false })).x).toBe(0);
    expect(rawValue(rubric, entry({ value: 1, evidence: ["minutes"] })).x).toBe(1);
    expect([0, "", [], null, undefined, false].some(hasEvidence)).toBe(false);
  });

  it("is missing where nothing is given, and refused where it is no number", () => {
    expect(rawValue(indicator(), entry({})).reason).toBe("no-data");
    expect(() => rawValue(indicator(), entry({ value: "12" }))).toThrow("is not a number");
    expect(() => rawValue(indicator(), entry({ value: Number.NaN }))).toThrow("not a finite number");
  });
});
