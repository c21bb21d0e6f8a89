import type { z } from "zod";
import { type ImportField, importFields, isImportField } from "@/features/imports/rules/fields.ts";
import { findSheet, findTable } from "@/features/imports/rules/find-table.ts";
import type { Sheet } from "@/features/imports/rules/grid.ts";
import { importSettings } from "@/features/imports/schema.ts";
import { fold } from "@/lib/text.ts";
import { type ImportOptions, UsageError } from "./options.ts";

type Settings = z.input<typeof importSettings>;

/** What the command line chose, as the import's settings. @throws UsageError for a value or a heading that cannot be. */
export function settingsFrom(options: ImportOptions, sheets: readonly Sheet[]): Settings {
  const { ownCity, sheet, ...rest } = options.set;
  const settings = {
    ...rest,
    ...(ownCity ? { ownName: ownCity } : {}),
    ...(sheet ? { sheet: sheetNamed(sheet, sheets) } : {}),
    includeAttention: options.includeAttention,
  };
  const read = importSettings.safeParse(settings);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UsageError(`--set ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const chosen = read.data;
  const at = chosen.sheet ?? findSheet(sheets);
  const { headers } = findTable(sheets[at]?.grid ?? [], chosen.headerRow);
  const mapping = Object.fromEntries(
    Object.entries(options.mapping).map(([field, column]) => [
      fieldNamed(field),
      columnNamed(column, headers),
    ]),
  );
  return { ...settings, mapping };
}

function sheetNamed(name: string, sheets: readonly Sheet[]): number {
  const found = sheets.findIndex((sheet) => fold(sheet.name) === fold(name));
  if (found >= 0) return found;
  // A number counts the sheets from 1, as people do.
  if (/^\d+$/.test(name) && sheets[Number(name) - 1]) return Number(name) - 1;
  throw new UsageError(
    `--set sheet=${name}: the file has ${sheets.map((one) => `"${one.name}"`).join(", ")}.`,
  );
}

function fieldNamed(field: string): ImportField {
  if (isImportField(field)) return field;
  throw new UsageError(`The mapping names "${field}"; a file can hold ${importFields.join(", ")}.`);
}

function columnNamed(column: string | number, headers: readonly string[]): number {
  const at =
    typeof column === "number" ? column : headers.findIndex((header) => fold(header) === fold(column));
  if (at >= 0 && at < headers.length) return at;
  throw new UsageError(`The mapping names the column "${column}"; the file has ${headers.join(", ")}.`);
}
