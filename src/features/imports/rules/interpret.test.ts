import { describe, expect, it } from "vitest";
import { findTable } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import { interpret, readDate } from "./interpret.ts";
import { matchColumns } from "./match-columns.ts";

const habits = { dateOrder: "dmy", decimal: "," } as const;
function read(dates: string[], amounts: string[] = []) {
  const grid: Grid = [
    ["Partner", "Signed", "Budget"],
    ...dates.map((date, n) => [`City ${"abcdef"[n]}`, date, amounts[n] ?? null]),
  ];
  const table = findTable(grid);
  return interpret(grid, table, { ...matchColumns(grid, table, []), budgetAmount: 2 }, habits);
}

describe("dates in digits", () => {
  it("are read month first when one of the column can be nothing else", () => {
    expect(read(["5/7/2018", "6/8/2018", "7/25/2018"])).toMatchObject({
      dateOrder: "mdy",
      dateOrderCertain: true,
    });
    expect(read(["5/7/2018", "25/7/2018"])).toMatchObject({ dateOrder: "dmy", dateOrderCertain: true });
  });
  it("follow the organisation's habit, and say that they do, when every one could be read both ways", () => {
    const found = read(["5/7/2018", "6/8/2018"]);
    expect(found).toMatchObject({ dateOrder: "dmy", dateOrderCertain: false });
    expect(found.dateExamples[0]).toEqual({ text: "5/7/2018", date: "2018-07-05" });
  });
  it("need no decision when none can be misread", () => {
    expect(read(["juillet 2018", "2018", "2018-07-05"])).toMatchObject({ dateOrderCertain: true });
  });
  it("may differ between columns of one file", () => {
    const grid: Grid = [
      ["Partner", "Signed", "Expires"],
      ["Lyon", "25/7/2018", "7/25/2028"],
      ["Bonn", "26/7/2018", "8/9/2028"],
      ["Kyoto", "27/7/2018", "9/9/2028"],
    ];
    const table = findTable(grid);
    const found = interpret(grid, table, { partner: 0, signedOn: 1, endsOn: 2 }, habits);
    expect(found).toMatchObject({ dateOrder: "dmy", dateOrderByColumn: { 2: "mdy" } });
    const chosen = interpret(grid, table, { partner: 0, signedOn: 1, endsOn: 2 }, habits, {
      dateOrder: "mdy",
    });
    expect(chosen).toMatchObject({
      dateOrder: "mdy",
      dateOrderByColumn: {},
    });
  });
  it("may be a spreadsheet's days, counted or real", () => {
    expect(readDate(43286, "dmy")).toBe("2018-07-05");
    expect(readDate("43286", "dmy")).toBe("2018-07-05");
    expect(readDate(2018, "dmy")).toBe("2018");
    expect(readDate(new Date("2018-07-05T00:00:00Z"), "mdy")).toBe("2018-07-05");
  });
});

describe("numbers", () => {
  const decimal = (...amounts: string[]) => {
    const { decimal: mark, decimalCertain } = read(
      amounts.map(() => "2018"),
      amounts,
    );
    return [mark, decimalCertain];
  };
  it("have the decimal mark that the whole column needs", () => {
    expect(decimal("1.234", "12.500,00")).toEqual([",", true]);
    expect(decimal("1.234", "20,854.00")).toEqual([".", true]);
    expect(decimal("1 200,50")).toEqual([",", true]);
  });
  it("follow the organisation's habit when they could be read both ways", () => {
    expect(decimal("1.234", "5.000")).toEqual([",", false]);
    expect(decimal("1200")).toEqual([",", true]);
  });
});
