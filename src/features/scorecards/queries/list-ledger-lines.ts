import "server-only";
import type { QueryScope } from "@/server/scope.ts";
import { sql } from "@/server/sql.ts";
import type { LedgerLine } from "../schema.ts";
import { type Ledger, spanSql } from "./ledger.ts";

/** As many records as a "why" page shows; the counts are always of all of them. */
const shownLines = 300;

/** The records that a metric judged in a period: what counts first, then the rest of the base, then what is left out. */
export async function listLedgerLines(
  scope: Pick<QueryScope, "tx">,
  ledger: Ledger,
  period: string,
): Promise<{ lines: LedgerLine[]; total: number }> {
  const rows = await scope.tx.$queryRaw<(LedgerLine & { total: number })[]>(sql`with ${spanSql([period])}
    select noun, reference, title, day, in_base as "inBase", coalesce(in_base and counts, false) as counts, amount, notes,
      count(*) over ()::int as total
    from (${ledger.lines}) as line
    order by in_base desc, (in_base and counts) desc, amount desc, day desc nulls last, reference limit ${shownLines}`);
  return { lines: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 };
}
