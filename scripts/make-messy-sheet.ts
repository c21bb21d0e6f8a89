// Writes the messy sheet of tests/fixtures/imports/messy-sheet.ts as XLSX and CSV. The same count gives the same cells.
// Run: npx tsx scripts/make-messy-sheet.ts [rows=240] [folder=tests/fixtures/imports]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import writeExcelFile from "write-excel-file/node";
import { type Cell, cellText } from "../src/features/imports/rules/grid.ts";
import { messySheet } from "../tests/fixtures/imports/messy-sheet.ts";

const count = Number(process.argv[2] ?? 240);
const folder = process.argv[3] ?? "tests/fixtures/imports";
const { grid, merged } = messySheet(count);

function excelCell(value: Cell, row: number, column: number) {
  const span = merged.find((area) => area.row === row && area.column === column);
  const reach = span ? { columnSpan: span.columns, fontWeight: "bold" as const } : {};
  if (value instanceof Date) return { value, type: Date, format: "dd/mm/yyyy" };
  if (typeof value === "number") return { value, type: Number };
  return typeof value === "string" ? { value, type: String, ...reach } : null;
}

const cells = grid.map((row, rowIndex) => row.map((value, column) => excelCell(value, rowIndex, column)));
await writeExcelFile(cells, { sheet: "Convenios" }).toFile(join(folder, `messy-${count}.xlsx`));

// As a spreadsheet in Spanish saves it: semicolons, a byte-order mark, days before months.
function csvCell(value: Cell): string {
  const written =
    value instanceof Date ? cellText(value).split("-").reverse().join("/") : String(value ?? "");
  return /[";\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
const lines = grid.map((row) => row.map(csvCell).join(";"));
writeFileSync(join(folder, `messy-${count}.csv`), `\ufeff${lines.join("\r\n")}\r\n`);
process.stdout.write(`${join(folder, `messy-${count}`)}.xlsx and .csv\n`);
