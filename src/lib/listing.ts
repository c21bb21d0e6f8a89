import { z } from "zod";

/** Rows on a page unless asked otherwise, and at most. */
const defaultPageSize = 50;
const largestPageSize = 200;

/**
 * What every list takes: search, sort (`title` or `-title`), page or cursor, and whether archived rows show.
 * `sorts` are the names a list can be sorted by; the first is the default, with a minus for falling order.
 */
export function listInput<const S extends readonly [string, ...string[]]>(
  sorts: S,
  defaultSort: S[number] | `-${S[number]}`,
) {
  const names = sorts.flatMap((name) => [name, `-${name}`]) as [string, ...string[]];
  return {
    search: z.string().trim().max(200).default(""),
    sort: z.enum(names).default(defaultSort),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(largestPageSize).default(defaultPageSize),
    cursor: z.string().max(500).optional(),
    archived: z.enum(["no", "yes", "all"]).default("no"),
  };
}

/** A page of a list: rows, how many the filters leave, and where the next page begins (null at the end). */
export type Page<T> = { rows: T[]; total: number; page: number; size: number; nextCursor: string | null };

/** The schema of a page of rows. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
    nextCursor: z.string().nullable(),
  });

/** A suggestion while one types: what is sent when it is chosen, what is read, and what tells it from its likes. */
export const suggestion = z.object({ value: z.string(), label: z.string(), detail: z.string() });

/** Where a cursor points: the sort value and id of the last row seen. */
export type CursorPoint = { value: string; id: string };

/** Writes a cursor; opaque to callers. */
export function writeCursor(point: CursorPoint): string {
  const bytes = new TextEncoder().encode(JSON.stringify([point.value, point.id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Reads a cursor, or null when it is none of ours. */
export function readCursor(text: string): CursorPoint | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    const [value, id] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
    return typeof value === "string" && typeof id === "string" ? { value, id } : null;
  } catch {
    return null;
  }
}
