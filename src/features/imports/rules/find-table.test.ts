import { describe, expect, it } from "vitest";
import { findSheet, findTable } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import { matchColumns } from "./match-columns.ts";

describe("the table of a sheet", () => {
  it("begins below titles and blank rows and ends before totals and footnotes", () => {
    const grid: Grid = [
      ["Ville de X – relations internationales", null, null],
      [],
      ["Partenaire ", "Pays", "Date de signature"],
      ["Lyon", "France", "1998"],
      [null, null, null],
      ["Bonn", "Allemagne", "2001"],
      ["Total", 2, null],
      [],
      ["Source : direction des relations internationales", null, null],
    ];
    expect(findTable(grid)).toEqual({
      headerRow: 3,
      headers: ["Partenaire", "Pays", "Date de signature"],
      rows: [4, 6],
      skipped: [
        { row: 7, reason: "total" },
        { row: 9, reason: "footnote" },
      ],
    });
  });
  it("may have a heading of two lines", () => {
    const split: Grid = [
      ["Ville", "Pays", "Date de", "Date de"],
      ["partenaire", null, "signature", "fin"],
      ["Lyon", "France", "1998", "2008"],
    ];
    expect(findTable(split)).toMatchObject({
      headerRow: 2,
      headers: ["Ville partenaire", "Pays", "Date de signature", "Date de fin"],
      rows: [3],
    });
    const grouped: Grid = [
      ["Sister", null, "Agreement", null],
      ["City", "Country", "Title", "Signed"],
      ["Lyon", "France", "Friendship", 1998],
    ];
    expect(findTable(grouped)).toMatchObject({ headerRow: 2, rows: [3] });
    expect(matchColumns(grouped, findTable(grouped), [])).toMatchObject({
      partner: 0,
      partnerCountry: 1,
      title: 2,
      signedOn: 3,
    });
  });
  it("does not swallow its first record into the heading", () => {
    const grid: Grid = [
      ["Organization", "City", "Country", "Population Year"],
      ["Helsingør Kommune / Municipality", "Helsingør", "Denmark", "2017"],
      ["Bonn Stadt", "Bonn", "Germany", "2018"],
    ];
    const table = findTable(grid);
    expect(table).toMatchObject({ headerRow: 1, rows: [2, 3] });
    expect(matchColumns(grid, table, [])).not.toHaveProperty("signedOn");
  });
  it("may repeat its heading on every printed page", () => {
    const heading = ["Socio", "País", "Firma"];
    const table = findTable([heading, ["Lyon", "Francia", "1998"], heading, ["Bonn", "Alemania", "2001"]]);
    expect(table.rows).toEqual([2, 4]);
    expect(table.skipped).toEqual([{ row: 3, reason: "repeated-header" }]);
  });
  it("may have no heading at all, as rows pasted from the middle of a sheet", () => {
    const grid: Grid = [
      ["Lyon", "Francia", "12/05/1998"],
      ["Bonn", "Alemania", "03/07/2001"],
      ["Kyoto", "Japón", "21/11/2010"],
    ];
    const table = findTable(grid);
    expect(table).toMatchObject({ headerRow: 0, headers: ["A", "B", "C"], rows: [1, 2, 3] });
    expect(matchColumns(grid, table, [])).toEqual({ partner: 0, partnerCountry: 1, signedOn: 2 });
  });
  it("begins where a person says", () => {
    const grid: Grid = [["Lista"], ["x", "y"], ["Socio", "País"], ["Lyon", "Francia"]];
    expect(findTable(grid, 2)).toMatchObject({ headerRow: 2, headers: ["x", "y"], rows: [3, 4] });
    expect(findTable(grid, 0)).toMatchObject({ headerRow: 0, headers: ["A", "B"], rows: [1, 2, 3, 4] });
  });
  it("loses the escapes of old workbooks from its headings", () => {
    const table = findTable([
      ["Socio_x000D_\n", "País ", "Firma\u00a0"],
      ["Lyon", "Francia", "1998"],
    ]);
    expect(table.headers).toEqual(["Socio", "País", "Firma"]);
  });
});

describe("a workbook", () => {
  it("is read at the sheet whose heading names the most fields", () => {
    const sheets = [
      { name: "Portada", grid: [["Registro de convenios"], ["2026"]] },
      { name: "Listas", grid: [["Tipo"], ["Hermanamiento"], ["Convenio"]] },
      {
        name: "Convenios",
        grid: [
          ["Ciudad hermana", "País", "Firma"],
          ["Lyon", "Francia", "1998"],
        ],
      },
      { name: "Vacía", grid: [] },
    ];
    expect(findSheet(sheets)).toBe(2);
  });
});
