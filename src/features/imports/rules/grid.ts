import { unescapeFormula } from "@/lib/csv.ts";
import { repairMojibake } from "@/lib/text.ts";

/** A cell as a file holds it; a spreadsheet's dates are instants at midnight UTC. */
export type Cell = string | number | boolean | Date | null;
/** A sheet's cells; index 0 is the row a spreadsheet calls 1. */
export type Grid = Cell[][];
/** One sheet of a file; a hidden one is read only where no other holds rows. */
export type Sheet = { name: string; hidden?: true; grid: Grid };

const unusual = /_x|[\r\n\t'\u200b\u2060\ufeff\u00a0\u202f\u2007\u0080-\u009f\u00c2-\u00f4]| {2}/;

/** A cell's text as a person sees it: escapes, odd spaces and wrong encodings mended, lines kept; "" for nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell !== "string") return String(cell);
  // Most cells need none of the repairs, and a file has a hundred thousand of them.
  if (!unusual.test(cell)) return cell.trim();
  const text = cell
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r+\n?/g, "\n")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
  return unescapeFormula(repairMojibake(text));
}

const nothing =
  /^([-–—.?/*_]+|n ?\/ ?[adrc]|n\.[adrc]\.?|s ?\/ ?[dfino]\.?|nd|nc|null|none|nan|néant|neant|inconnue?s?|non connue?|unknown|desconocid[oa]|desconhecid[oa]|sin datos?|sem dados?|sin fecha|sem data|sans date|à préciser|por definir|a definir|tbd|tbc)$/i;

/** Says whether a text only stands for "we have nothing here" (empty, "-", "n/a", "s/d", "inconnu"). */
export function saysNothing(text: string): boolean {
  return text === "" || nothing.test(text);
}

/** Says whether a text is a spreadsheet's own error value ("#REF!", "#N/A", "#¿NOMBRE?"). */
export function isCellError(text: string): boolean {
  return /^#(N\/?[AD]|[A-ZÁÉÍÓÚ¡¿ /0]+[!?])$/.test(text);
}

/** Says whether a row holds no text at all. */
export function isBlankRow(row: readonly Cell[] | undefined): boolean {
  return !row || row.every((cell) => cellText(cell) === "");
}

/** The letters a spreadsheet gives a column: 0 → "A", 27 → "AB". */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
