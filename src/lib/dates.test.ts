import { describe, expect, it } from "vitest";
import {
  addDays,
  dateOrderOf,
  daysBetween,
  earliestDay,
  endsBefore,
  formatPartialDate,
  fromExcelSerial,
  isPartialDate,
  latestDay,
  parseTypedDate,
  precisionOf,
  today,
} from "./dates.ts";

describe("a date known to the year, the month or the day", () => {
  it("must exist in the calendar", () => {
    for (const real of ["2018", "2018-07", "2018-07-05", "2020-02-29"])
      expect(isPartialDate(real)).toBe(true);
    for (const not of ["2018-13", "2018-02-29", "2018-7", "18", "0018", "2018-07-05T00:00", 2018, null])
      expect(isPartialDate(not)).toBe(false);
  });
  it("spans from its first to its last possible day", () => {
    expect([earliestDay("2018"), latestDay("2018")]).toEqual(["2018-01-01", "2018-12-31"]);
    expect([earliestDay("2020-02"), latestDay("2020-02")]).toEqual(["2020-02-01", "2020-02-29"]);
    expect([earliestDay("2018-07-05"), latestDay("2018-07-05")]).toEqual(["2018-07-05", "2018-07-05"]);
    expect(["2018", "2018-07", "2018-07-05"].map(precisionOf)).toEqual(["year", "month", "day"]);
  });
  it("ends before a start only where that is sure", () => {
    expect(endsBefore("2018", "2018-07-05")).toBe(false);
    expect(endsBefore("2018-06", "2018-07-05")).toBe(true);
    expect(endsBefore("2018-07-05", "2018-07-05")).toBe(false);
  });
  it("is written in the reader's words and never finer than known", () => {
    expect(formatPartialDate("2018-07-01", "fr")).toBe("1er juillet 2018");
    expect(formatPartialDate("2018-07-11", "fr")).toBe("11 juillet 2018");
    expect(formatPartialDate("2018-07-05", "es")).toBe("5 de julio de 2018");
    expect(formatPartialDate("2018-07", "pt")).toBe("julho de 2018");
    expect(formatPartialDate("2018-07-05", "en")).toBe("5 July 2018");
    expect(formatPartialDate("2018", "fr")).toBe("2018");
  });
});

describe("days", () => {
  it("are counted across months, leap days and clock changes", () => {
    expect(addDays("2020-02-28", 2)).toBe("2020-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
  });
  it("begin when the organisation's clock says so", () => {
    const now = new Date("2026-01-01T02:00:00Z");
    expect(today("America/Bogota", now)).toBe("2025-12-31");
    expect(today("Europe/Paris", now)).toBe("2026-01-01");
  });
});

describe("a typed date", () => {
  const dmy = (text: string) => parseTypedDate(text, { order: "dmy" });
  it.each([
    ["5/7/2018", "2018-07-05"],
    ["05.07.18", "2018-07-05"],
    ["24-12-1997", "1997-12-24"],
    ["12/05/68", "1968-05-12"],
    ["juillet 2018", "2018-07"],
    ["5 de julio de 2018", "2018-07-05"],
    ["July 5, 2018", "2018-07-05"],
    ["1er juillet 2018", "2018-07-01"],
    ["1º de março de 2019", "2019-03-01"],
    ["3rd March 2019", "2019-03-03"],
    ["lundi 3 AOUT 2015", "2015-08-03"],
    ["5 juil. 1998", "1998-07-05"],
    ["set/2016", "2016-09"],
    ["2018", "2018"],
    ["2018-07", "2018-07"],
    ["7/2018", "2018-07"],
    ["jul-18", "2018-07"],
    ["20180705", "2018-07-05"],
    ["2018-07-05T00:00:00Z", "2018-07-05"],
    ["5/7/2018 0:00", "2018-07-05"],
  ])("%s is %s", (text, expected) => expect(dmy(text)).toBe(expected));
  it("is refused rather than guessed", () => {
    for (const text of [
      "31/02/2018",
      "13/25/2018",
      "18-jul",
      "7/18",
      "2018?",
      "45000",
      "hier",
      "",
      "2018-2020",
      "1.234",
    ])
      expect(dmy(text)).toBeNull();
  });
  it("follows the order of its country", () => {
    expect(parseTypedDate("5/7/2018", { order: "mdy" })).toBe("2018-05-07");
    expect(parseTypedDate("18/07/05", { order: "ymd" })).toBe("2018-07-05");
    expect(parseTypedDate("5/7/2018", { order: "ymd" })).toBeNull();
    expect(["en-US", "pt-BR", "fr-CA"].map(dateOrderOf)).toEqual(["mdy", "dmy", "ymd"]);
  });
  it("is a spreadsheet's day count only when told", () => {
    expect(parseTypedDate("43286", { order: "dmy", excelSerial: true })).toBe("2018-07-05");
    expect(fromExcelSerial(61)).toBe("1900-03-01");
    expect(fromExcelSerial(60)).toBeNull();
  });
});
