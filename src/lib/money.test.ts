import { describe, expect, it } from "vitest";
import {
  compareAmounts,
  currencyIn,
  formatMoney,
  isAmount,
  isCurrency,
  minorUnits,
  parseTypedAmount,
  roundAmount,
  sumAmounts,
  twoDecimals,
} from "./money.ts";

describe("amounts of money", () => {
  it("add up without a float's error", () => {
    expect(sumAmounts(["0.1", "0.2"])).toBe("0.3");
    expect(sumAmounts(["90071992547409931.10", "-0.20", "5"])).toBe("90071992547409935.90");
    expect(sumAmounts([])).toBe("0");
    expect(sumAmounts(["-0.5", "0.2"])).toBe("-0.3");
  });
  it("compare by worth, not by text", () => {
    expect(compareAmounts("10", "9.99")).toBe(1);
    expect(compareAmounts("1.50", "1.5")).toBe(0);
    expect(compareAmounts("-2", "1")).toBe(-1);
  });
  it("are written as the database gives them back, to the last cent", () => {
    expect(["100", "100.5", "999999999999999.99"].map(twoDecimals)).toEqual([
      "100.00",
      "100.50",
      "999999999999999.99",
    ]);
  });
  it("round to their currency's decimals, half away from zero", () => {
    expect(roundAmount("2.675", "EUR")).toBe("2.68");
    expect(roundAmount("-2.5", "XAF")).toBe("-3");
    expect(roundAmount("2", "EUR")).toBe("2.00");
    expect([minorUnits("EUR"), minorUnits("XAF"), minorUnits("TND")]).toEqual([2, 0, 3]);
  });
  it("are plain decimal text", () => {
    expect(["0", "-1.50", "12"].every(isAmount)).toBe(true);
    expect(["01", "1,5", "", "1e3", "--1", 5].some(isAmount)).toBe(false);
    expect(parseTypedAmount("12 000,50 €", { decimal: "," })).toBe("12000.50");
  });
  it("are written to the last digit", () => {
    expect(formatMoney("90071992547409931.10", "EUR", "fr-FR")).toBe(
      "90\u202f071\u202f992\u202f547\u202f409\u202f931,10\u00a0€",
    );
  });
});

describe("a currency", () => {
  it("is told by its code or by a sign that has one meaning", () => {
    expect(["12 000 €", "R$ 5", "US$ 300", "Budget XAF", "£5"].map(currencyIn)).toEqual([
      "EUR",
      "BRL",
      "USD",
      "XAF",
      "GBP",
    ]);
    expect(["$ 300", "Budget", "THE CITY"].map(currencyIn)).toEqual([null, null, null]);
    expect([isCurrency("UYU"), isCurrency("eur"), isCurrency("ABC")]).toEqual([true, false, false]);
  });
});
