import { describe, expect, it } from "vitest";
import { lastOrdinalIn, ordinalIn, readPeriod } from "./periods.ts";

describe("a period", () => {
  it("counts years, semesters and quarters by ordinal", () => {
    expect(readPeriod("2024")).toEqual({ base: "year", ordinal: 2024 });
    expect(readPeriod("2024-S1")).toEqual({ base: "semester", ordinal: 4048 });
    expect(readPeriod("2024-Q3")).toEqual({ base: "quarter", ordinal: 8098 });
  });

  it("follows the one before across the turn of a year", () => {
    expect(ordinalIn("quarter", "2025-Q1") - ordinalIn("quarter", "2024-Q4")).toBe(1);
    expect(ordinalIn("semester", "2025-S1") - ordinalIn("semester", "2024-S2")).toBe(1);
  });

  it.each(["2024-Q5", "2024-S3", "24", "2024-07", ""])("is not written %j", (text) => {
    expect(() => readPeriod(text)).toThrow("is not a period");
  });

  it("of another base is refused", () => {
    expect(() => ordinalIn("year", "2024-S1")).toThrow("is not a year");
  });

  it("of another base reaches its last ordinal", () => {
    expect(lastOrdinalIn("quarter", "2023")).toBe(8095);
    expect(lastOrdinalIn("year", "2023-Q2")).toBe(2023);
    expect(lastOrdinalIn("year", "2023")).toBe(2023);
  });
});
