import { describe, expect, it } from "vitest";
import { escapeFormula, unescapeFormula, writeCsv } from "./csv.ts";

const dangerous = [
  "=1+1",
  "+33 1 23",
  "-2+3",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "  =cmd",
  "\u00a0@x",
  "＝1",
  "-",
  "-A1",
];

describe("a cell that a spreadsheet would run", () => {
  it("is made text, and comes back as it was", () => {
    for (const text of dangerous) {
      expect(escapeFormula(text)).toBe(`'${text}`);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    }
  });
  it("is not suspected in plain negative numbers and ordinary text", () => {
    for (const text of ["-12", "-12,5", "-1 234.50", "-5 %", "a=b", "'tis", "5-3"]) {
      expect(escapeFormula(text)).toBe(text);
      expect(unescapeFormula(text)).toBe(text);
    }
  });
});

describe("a table written as CSV", () => {
  const rows = [["a;b", 'say "x"', -1.5, { amount: "12.50" }, null, true, "é\nè"]];
  it("opens in the organisation's spreadsheet", () => {
    expect(writeCsv(["h 1", "h,2"], rows, { for: "excel", decimal: "," })).toBe(
      '\ufeffh 1;h,2\r\n"a;b";"say ""x""";-1,5;12,50;;true;"é\nè"\r\n',
    );
  });
  it("is plain for machines, and whole where a spreadsheet takes semicolons for delimiters", () => {
    expect(writeCsv(["h 1", "h,2"], rows, { for: "open-data" })).toBe(
      'h 1,"h,2"\r\n"a;b","say ""x""",-1.5,12.50,,true,"é\nè"\r\n',
    );
  });
});
