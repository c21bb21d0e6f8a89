import { describe, expect, it } from "vitest";
import { attributeAt, attributeOf } from "./denominator.ts";

describe("the population a value is divided by", () => {
  const byYear = { "2020": 2_400_000, "2023": 2_500_000, "2025": 2_600_000 };

  it("is the newest not after the measurement", () => {
    expect(attributeAt(byYear, "year", 2024)).toBe(2_500_000);
    expect(attributeAt(byYear, "year", 2019)).toBeNull();
  });

  it("is at most five base periods old", () => {
    expect(attributeAt({ "2019": 7 }, "year", 2024)).toBe(7);
    expect(attributeAt({ "2018": 7 }, "year", 2024)).toBeNull();
    expect(attributeAt({ "2023-S1": 7 }, "semester", 2 * 2025 + 1)).toBe(7);
    expect(attributeAt({ "2023-S1": 7 }, "semester", 2 * 2026)).toBeNull();
  });

  it("is never guessed, zero or negative", () => {
    expect(attributeAt(undefined, "year", 2024)).toBeNull();
    expect(attributeAt(0, "year", 2024)).toBeNull();
    expect(attributeAt({ "2023": 5, "2024": null }, "year", 2024)).toBe(5);
  });

  it("may be one number without a period", () => {
    expect(attributeAt(500_000, "year", 1900)).toBe(500_000);
    expect(attributeOf({ code: "U", attributes: { population: 9 } }, "population")).toBe(9);
    expect(attributeOf({ code: "U" }, "toString")).toBeUndefined();
  });
});
