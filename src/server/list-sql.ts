import "server-only";
import { refuseField } from "@/lib/errors.ts";
import { isUuid } from "@/lib/ids.ts";
import { readCursor, writeCursor } from "@/lib/listing.ts";
import { fold } from "@/lib/text.ts";
import { noSql, type Sql, sql } from "./sql.ts";

type ListRequest = { sort: string; page: number; size: number; cursor?: string | undefined };

/** How a list is cut: the order, the rows after a cursor, and the window. */
export type Cut = { order: Sql; after: Sql; window: Sql };

/** A text in the order of an alphabet, where é is an e and case comes last; the database's own order is that of bytes. */
export function alphabetical(text: Sql): Sql {
  return sql`${text} collate "und-x-icu"`;
}

/**
 * The SQL of a list's order and window. `sorts` maps each sort name to a text expression that is never null, so that
 * a cursor can compare with it; `id` breaks ties.
 * @throws Refusal("invalid") for a cursor that is none of ours.
 */
export function cutList(sorts: Record<string, Sql>, id: Sql, request: ListRequest): Cut {
  const falling = request.sort.startsWith("-");
  const by = sorts[request.sort.replace(/^-/, "")];
  if (!by) return refuseField("sort", "notInList");
  const order = falling ? sql`order by ${by} desc, ${id} desc` : sql`order by ${by}, ${id}`;
  if (!request.cursor)
    return {
      order,
      after: noSql,
      window: sql`limit ${request.size + 1} offset ${(request.page - 1) * request.size}`,
    };
  const point = readCursor(request.cursor);
  if (!point || !isUuid(point.id)) return refuseField("cursor", "invalid");
  const after = falling
    ? sql`and (${by}, ${id}) < (${point.value}, ${point.id}::uuid)`
    : sql`and (${by}, ${id}) > (${point.value}, ${point.id}::uuid)`;
  return { order, after, window: sql`limit ${request.size + 1}` };
}

/** Cuts the one row read too many, which says that there is a next page, and writes where that begins. */
function pageFrom<R extends { id: string; sort_value: string }>(
  rows: R[],
  request: ListRequest,
): { rows: R[]; nextCursor: string | null } {
  const shown = rows.slice(0, request.size);
  const last = shown.at(-1);
  const more = rows.length > request.size && last !== undefined;
  return { rows: shown, nextCursor: more ? writeCursor({ value: last.sort_value, id: last.id }) : null };
}

/** A list's answer but for its totals: the page's rows without what only ordering needed, and where one is. */
export function listAnswer<R extends { id: string; sort_value: string }>(
  rows: R[],
  request: ListRequest,
  total: number,
) {
  const page = pageFrom(rows, request);
  return {
    rows: page.rows.map(({ sort_value: _, ...row }) => row),
    nextCursor: page.nextCursor,
    total,
    page: request.page,
    size: request.size,
  };
}

/** The condition for records in use, put away, or both. */
export function archivedSql(column: Sql, archived: "no" | "yes" | "all"): Sql {
  if (archived === "all") return sql`true`;
  return archived === "no" ? sql`${column} is null` : sql`${column} is not null`;
}

/** The condition that a search leaves: ids found by a room's search function, or everything. */
export function foundSql(id: Sql, searchFunction: Sql, search: string): Sql {
  const patterns = searchPatterns(search);
  return patterns.length > 0 ? sql`and ${id} in (select ${searchFunction}(${patterns}))` : noSql;
}

/** The patterns of a search: every word, folded, anywhere in the text. Folding leaves no wildcard to escape. */
export function searchPatterns(search: string): string[] {
  return fold(search)
    .split(" ")
    .filter(Boolean)
    .map((word) => `%${word}%`);
}
