import { describe, expect, it } from "vitest";
import { headingText, proposeReading } from "./propose-reading.ts";

const sheets = [
  { name: "Notas", grid: [["Ver la otra hoja"]] },
  { name: "Convenios", grid: [["Registro"], ["Socio", "Firma", "Monto"], ["Lyon", "5/7/2018", "1.234"]] },
];
const own = { ownNames: ["Quito"], habits: { dateOrder: "dmy", decimal: "," } as const };

describe("the reading of a file", () => {
  it("is proposed from its best sheet", () => {
    expect(proposeReading(sheets, own)).toMatchObject({
      sheet: 1,
      table: { headerRow: 2, rows: [3] },
      mapping: { partner: 0, signedOn: 1, budgetAmount: 2 },
      interpretation: { dateOrder: "dmy", dateOrderCertain: false, decimal: "," },
    });
  });
  it("gives way to what a person chose, also in its examples", () => {
    const chosen = proposeReading(sheets, own, {
      mapping: { partner: 0, endsOn: 1 },
      dateOrder: "mdy",
      decimal: ".",
    });
    expect(chosen.mapping).toEqual({ partner: 0, endsOn: 1 });
    expect(chosen.interpretation).toMatchObject({ dateOrder: "mdy", dateOrderCertain: true, decimal: "." });
    expect(chosen.interpretation.dateExamples).toEqual([{ text: "5/7/2018", date: "2018-05-07" }]);
    expect(proposeReading(sheets, own, { sheet: 0 }).sheet).toBe(0);
  });
  it("is remembered under its headings, whatever their accents", () => {
    const accented = [
      {
        name: "x",
        grid: [
          ["SOCIO ", "Firma", "Montó"],
          ["Bonn", "2001", "5"],
        ],
      },
    ];
    expect(headingText(proposeReading(accented, own).table)).toBe(
      headingText(proposeReading(sheets, own).table),
    );
  });
});
