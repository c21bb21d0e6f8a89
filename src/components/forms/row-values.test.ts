import { describe, expect, it } from "vitest";
import { rowNumbers, rowValues, valuesOfRows } from "./row-values";

const values = {
  "seats.0.role": "presidency",
  "seats.2.role": "other",
  "_seats.3": "Lima",
  seats: "no",
  "seats.4.role": "",
};

describe("rows of a form", () => {
  it("are those that hold something", () => {
    expect(rowNumbers(values, "seats")).toEqual([0, 2, 3]);
  });
  it("move up with what they hold when one above them goes", () => {
    expect(rowValues(values, "seats", 2, 1)).toEqual({ "seats.1.role": "other" });
    expect(rowValues(values, "seats", 3, 0)).toEqual({ "_seats.0": "Lima" });
  });
  it("are written under the list's name, with the words of what was chosen", () => {
    expect(valuesOfRows("partners", [{ partner: "p1", _partner: "Lima", role: null }])).toEqual({
      "partners.0.partner": "p1",
      "_partners.0.partner": "Lima",
    });
    expect(valuesOfRows("agreements", [{ "": "a1", _: "AGR-2018-0001" }])).toEqual({
      "agreements.0": "a1",
      "_agreements.0": "AGR-2018-0001",
    });
  });
});
