import "server-only";
import { createTranslator } from "next-intl";
import writeXlsx from "write-excel-file/node";
import { z } from "zod";
import { loadMessages } from "@/i18n/messages.ts";
import { negotiateLocale } from "@/i18n/routing.ts";
import { escapeFormula, writeCsv } from "@/lib/csv.ts";
import { Refusal } from "@/lib/errors.ts";
import { locales } from "@/lib/locales.ts";
import { decimalMarkOf } from "@/lib/numbers.ts";
import type { Sheet } from "@/lib/sheets.ts";
import type { ActingOrganisation } from "./actor.ts";
import type { Query } from "./operation.ts";
import { type RouteHandler, route } from "./route.ts";
import { demandAlso } from "./scope.ts";

/** The most rows one file holds. */
const mostRows = 100_000;

const csvType = "text/csv; charset=utf-8";
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a file's address takes beside the list's own filters. */
const fileQuery = z.object({
  format: z.enum(["xlsx", "excel-csv", "open-csv"]).default("xlsx"),
  locale: z.enum(locales).optional().describe("The language of headers and words; else that of the request."),
});

/** What a room needs to lay its rows out: words of its messages, and whose numbers and dates these are. */
export type SheetContext = {
  words: (key: string) => string;
  locale: string;
  organisation: ActingOrganisation;
};

/**
 * Makes a list answer as a file: `format` is xlsx, excel-csv (for Excel: semicolons, the organisation's decimals) or
 * open-csv (commas, ISO dates); the same filters and order as on screen, every row.
 * Cells that a spreadsheet would run as formulas are neutralised.
 */
export function download<I extends z.ZodType, O>(
  list: Query<I, O>,
  namespace: string,
  layOut: (answer: O, context: SheetContext) => Sheet,
): RouteHandler {
  const wholeList: Query<I, O> = {
    ...list,
    permission: "record:export",
    timeoutMs: 60_000,
    perform: (scope, input) => {
      demandAlso(scope, list.permission);
      return list.perform(scope, {
        ...(input as object),
        page: 1,
        size: mostRows,
        cursor: undefined,
      } as z.output<I>);
    },
  };
  return route(
    wholeList,
    async (answer, { request, organisation }) => {
      const search = new URL(request.url).searchParams;
      const locale = negotiateLocale(
        search.get("locale") ?? undefined,
        request.headers.get("accept-language"),
      );
      // biome-ignore lint/suspicious/noExplicitAny: a room's words are keyed by its own data.
      const words = createTranslator({ locale, messages: await loadMessages(locale), namespace }) as any;
      const sheet = layOut(answer, { words, locale, organisation });
      const format = search.get("format") ?? "xlsx";
      const fileName = `${organisation.slug}-${sheet.name}`;
      if (format === "excel-csv")
        return file(
          writeCsv(sheet.headers, sheet.rows, {
            for: "excel",
            decimal: decimalMarkOf(organisation.formatLocale),
          }),
          `${fileName}.csv`,
          csvType,
        );
      if (format === "open-csv")
        return file(
          writeCsv(sheet.headers, sheet.rows, { for: "open-data" }),
          `${fileName}-open.csv`,
          csvType,
        );
      if (format !== "xlsx")
        throw new Refusal("invalid", { issues: [{ path: "format", rule: "notInList" }] });
      return file(await xlsxOf(sheet), `${fileName}.xlsx`, xlsxType);
    },
    { query: fileQuery, ignores: ["page", "size", "cursor"], gives: ["text/csv", xlsxType] },
  );
}

function file(body: string | Uint8Array<ArrayBuffer>, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** A workbook of one sheet: bold headers that stay in sight, numbers as numbers, dates as the text that carries their precision. */
async function xlsxOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const header = sheet.headers.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) => {
      if (cell === null || cell === undefined || cell === "") return null;
      if (typeof cell === "number") return { value: cell, type: Number };
      if (typeof cell === "boolean") return { value: cell, type: Boolean };
      if (typeof cell === "object") return { value: Number(cell.amount), type: Number, format: "#,##0.00" };
      return { value: escapeFormula(cell), type: String };
    }),
  );
  const columns = sheet.headers.map((text, index) => ({
    width: Math.min(
      60,
      Math.max(text.length, ...sheet.rows.slice(0, 200).map((row) => String(row[index] ?? "").length)) + 2,
    ),
  }));
  const buffer = await writeXlsx([header, ...rows], {
    sheet: sheet.name.slice(0, 31),
    columns,
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(buffer);
}
