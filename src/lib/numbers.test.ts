import { describe, expect, it } from "vitest";
import {
  decimalMarkOf,
  formatNumber,
  parseTypedDecimal,
  parseTypedNumber,
  roundHalfAway,
} from "./numbers.ts";

describe("a typed number", () => {
  it.each([
    ["1.234,50", 1234.5],
    ["1\u202f234,5", 1234.5],
    ["1\u00a0234 567", 1234567],
    ["1'234,5", 1234.5],
    ["(1 200)", -1200],
    ["−5", -5],
    ["12-", -12],
    ["45 %", 45],
    ["€ 12.000", 12000],
    ["R$ 5.000,00", 5000],
    ["12 000 €", 12000],
    ["5 000 F CFA", 5000],
    ["USD 300", 300],
    [",5", 0.5],
  ])("with a decimal comma, %s is %d", (text, value) =>
    expect(parseTypedNumber(text, { decimal: "," })).toBe(value),
  );
  it.each([
    ["1,234.50", 1234.5],
    ["20,854.00", 20854],
    ["-$1,000", -1000],
    ["1'234.5", 1234.5],
  ])("with a decimal point, %s is %d", (text, value) =>
    expect(parseTypedNumber(text, { decimal: "." })).toBe(value),
  );
  it("is refused when its groups do not fit the decimal mark", () => {
    for (const text of ["1,234.50", "1234.5", "1.23.456", "abc", "", "-", "1e5", "(-5)", "1 2345"])
      expect(parseTypedNumber(text, { decimal: "," })).toBeNull();
  });
  it("keeps every digit as text", () => {
    expect(parseTypedDecimal("90 071 992 547 409 931,10", { decimal: "," })).toBe("90071992547409931.10");
    expect(parseTypedDecimal("-0,0", { decimal: "," })).toBe("0.0");
  });
});

describe("a number on screen", () => {
  it("is rounded half away from zero and is never minus zero", () => {
    expect(roundHalfAway(2.675, 2)).toBe(2.68);
    expect(roundHalfAway(-2.5, 0)).toBe(-3);
    expect(Object.is(roundHalfAway(-0.001, 1), 0)).toBe(true);
  });
  it("is written as its country does", () => {
    expect(formatNumber(1234567.5, "fr-FR")).toBe("1\u202f234\u202f567,5");
    expect(formatNumber(1234567.5, "fr-FR", { plainSpaces: true })).toBe("1\u00a0234\u00a0567,5");
    expect(["fr-FR", "es-MX", "pt-BR", "en-GB"].map(decimalMarkOf)).toEqual([",", ".", ",", "."]);
  });
});
