import "server-only";
import { cutList, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { sql } from "@/server/sql.ts";
import { importList, importPage } from "../schema.ts";
import { type SummaryRow, summaryFrom, summaryOf, summarySql } from "./import-sql.ts";

const sorts = { created: sql`to_char(i.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')` };

/** The files that were read for this organisation, newest first, and what came of them. */
export const listImports = query(
  { permission: "import:commit", input: importList, output: importPage, about: "Lists the imports" },
  async ({ tx }, input) => {
    const cut = cutList(sorts, sql`i.id`, input);
    const rows = await tx.$queryRaw<(SummaryRow & { sort_value: string })[]>`
      select ${summarySql}, ${sorts.created} as sort_value from ${summaryFrom} where true ${cut.after} ${cut.order} ${cut.window}`;
    const [all] = await tx.$queryRaw<{ total: number }[]>`select count(*)::int as total from import`;
    const page = listAnswer(rows, input, all?.total ?? 0);
    return { ...page, rows: page.rows.map(summaryOf) };
  },
);
