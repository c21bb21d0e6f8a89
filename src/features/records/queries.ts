import "server-only";
import { z } from "zod";
import { may } from "@/access/permissions.ts";
import { type RecordNoun, recordNouns, storedAs } from "@/access/record-nouns.ts";
import { locales } from "@/lib/locales.ts";
import { searchPatterns } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { joinSql, sql, sqlName } from "@/server/sql.ts";
import { allWordsOf } from "@/server/words.ts";

const searchInput = z.object({
  q: z.string().trim().max(200).default(""),
  /** The language of the page that asks; the person's own without it. */
  locale: z.enum(locales).optional(),
});

const found = z.object({ label: z.string(), detail: z.string(), href: z.string() });

type Row = { noun: RecordNoun; reference: string; name: string };

/** Finds records of every noun the reader may read, in one statement: a reference typed whole first, then the newest. */
export const searchRecords = query(
  {
    permission: "organisation:read",
    input: searchInput,
    output: z.array(found),
    about: "Finds the records of every noun by what is typed",
  },
  async (scope, { q, locale = scope.actor.locale }) => {
    const patterns = searchPatterns(q);
    const open = recordNouns.filter((noun) => mayRead(scope, noun));
    if (patterns.length === 0 || open.length === 0) return [];
    const parts = open.map((noun) => {
      const { table, name } = storedAs[noun];
      return sql`(select ${noun} as noun, reference, ${sqlName(name)} as name, updated_at from ${sqlName(table)}
        where archived_at is null and id in (select ${sqlName(`search_${noun}s`)}(${patterns})) order by updated_at desc limit 6)`;
    });
    const rows = await scope.tx.$queryRaw<Row[]>`
      select noun, reference, name from (${joinSql(parts, " union all ")}) hits
      order by reference = ${q.toUpperCase()} desc, updated_at desc, reference limit 12`;
    const words = await allWordsOf(locale);
    return rows.map(({ noun, reference, name }) => ({
      label: name,
      detail: `${words(`auditEntries.noun.${noun}`)} · ${reference}`,
      href: `/${locale}/c/${scope.organisation.slug}/${noun}s/${reference}`,
    }));
  },
);

/** A token made for less finds less. */
function mayRead({ role, actor }: QueryScope, noun: RecordNoun): boolean {
  const permission = `${noun}:read` as const;
  return may(role, permission) && (actor.permissions === null || actor.permissions.includes(permission));
}
