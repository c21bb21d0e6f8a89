import type { DecimalMark } from "./numbers.ts";

/** What an exported cell holds; `{ amount }` is decimal text that must show as a number. */
export type CsvValue = string | number | boolean | { amount: string } | null | undefined;
/** For a spreadsheet in the organisation's country, or for machines. */
export type CsvVariant = { for: "excel"; decimal: DecimalMark } | { for: "open-data" };

const formulaStart = /^[\s\u00a0]*[=+\-@\t\r＝＋－＠]|^[\t\r]/;
const plainNegative = /^-(\d+|\d{1,3}([ .,\u00a0\u202f]\d{3})+)([.,]\d+)?( ?%)?$/;

/** Makes text harmless in a spreadsheet: what would run as a formula gets a leading apostrophe; negative numbers stay. */
export function escapeFormula(text: string): string {
  return formulaStart.test(text) && !plainNegative.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `escapeFormula` added, so that an exported file comes back as it went. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}

function cellText(value: CsvValue, variant: CsvVariant): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "string") return escapeFormula(value);
  const plain = typeof value === "number" ? (Number.isFinite(value) ? String(value) : "") : value.amount;
  return variant.for === "excel" ? plain.replace(".", variant.decimal) : plain;
}

/** Writes one table as CSV text: for Excel `;`, byte-order mark and local decimals; as open data `,`, UTF-8 and ISO. */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  variant: CsvVariant,
): string {
  const delimiter = variant.for === "excel" ? ";" : ",";
  // Also what some other spreadsheet may take for a delimiter: LibreOffice offers comma, semicolon and tab at once.
  const mustQuote = new RegExp(`["\\r\\n;\\t${delimiter}]|^\\s|\\s$`);
  const line = (cells: readonly CsvValue[]) =>
    cells
      .map((cell) => cellText(cell, variant))
      .map((text) => (mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(delimiter);
  const lines = [line(header)];
  for (const row of rows) lines.push(line(row));
  return `${variant.for === "excel" ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}
