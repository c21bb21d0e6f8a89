import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";

/** A table as the catalog describes it. */
export type Table = {
  name: string;
  /** The column that says whose a row is; null for registries that belong to nobody. */
  tenantColumn: string | null;
  columns: { name: string; type: string; required: boolean }[];
  /** Foreign keys: our columns, their table, their columns. */
  links: { columns: string[]; table: string; theirs: string[] }[];
  /** CHECK constraints as Postgres writes them back. */
  checks: string[];
};

/** Reads every table of the schema from the catalog, so that nobody has to remember to add one to a list. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, "tenantColumn">>(`
    select c.relname as name,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'required', a.attnotnull) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('table', f.confrelid::regclass::text,
          'columns', (select jsonb_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(num, place)
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num),
          'theirs', (select jsonb_agg(a.attname order by k.place) from unnest(f.confkey) with ordinality k(num, place)
            join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.num)))
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as links,
      coalesce((select jsonb_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> '_prisma_migrations' order by c.relname`);
  return rows.map((row) => ({
    ...row,
    links: row.links.map((link) => ({ ...link, table: link.table.replaceAll('"', "") })),
    tenantColumn: row.columns.some(({ name }) => name === "organisation_id")
      ? "organisation_id"
      : row.name === "organisation"
        ? "id"
        : null,
  }));
}

/** What filling put into each table for one organisation. */
export type Filled = Map<string, Record<string, unknown>>;

/**
 * Puts one row into every table of one organisation, values made by type, references followed, CHECKs obeyed.
 * `given` are rows that exist already (the organisation, its person, a framework).
 */
export async function fillTables(
  client: pg.Client,
  tables: readonly Table[],
  tenant: string,
  given: Filled,
): Promise<Filled> {
  const filled: Filled = new Map(given);
  const waiting = tables.filter(
    ({ name, tenantColumn }) => tenantColumn === "organisation_id" && !filled.has(name),
  );
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ name, links }) =>
      links.every(({ table }) => table === name || filled.has(table)),
    );
    const [table] = waiting.splice(next, next < 0 ? 0 : 1);
    if (!table) throw new Error(`no order in which to fill ${waiting.map(({ name }) => name).join(", ")}`);
    filled.set(table.name, await insertRow(client, table, rowFor(table, tenant, filled)));
  }
  return filled;
}

/** Makes a row of a table: every column has a value, but for what a CHECK or a reference to its own table forbids. */
function rowFor(table: Table, tenant: string, filled: Filled): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const column of table.columns) row[column.name] = valueFor(table, column);
  for (const { columns, table: target, theirs } of table.links)
    for (const [index, column] of columns.entries())
      if (column !== "organisation_id")
        row[column] = target === table.name ? null : filled.get(target)?.[theirs[index] ?? ""];
  for (const check of table.checks) {
    const oneOf = /num_nonnulls\(([^)]+)\) = 1/.exec(check)?.[1];
    for (const column of oneOf?.split(",").slice(1) ?? []) row[column.trim().replaceAll('"', "")] = null;
  }
  row.organisation_id = tenant;
  return row;
}

function valueFor(table: Table, { name, type }: Table["columns"][number]): unknown {
  switch (type) {
    case "uuid":
      return randomUUID();
    case "text":
      return textFor(table, name);
    case "boolean":
      return false;
    case "jsonb":
      return "{}";
    case "bytea":
      return randomBytes(16);
    case "text[]":
      return [];
    case "timestamp with time zone":
      return new Date();
    case "integer":
    case "bigint":
    case "numeric":
    case "double precision":
      return 1;
    default:
      throw new Error(`no value is known for ${table.name}.${name} of type ${type}`);
  }
}

function textFor(table: Table, column: string): string {
  const about = table.checks.filter((check) => new RegExp(`\\(\\(?"?${column}"?\\b`).test(check));
  const listed = about.map((check) => /= ANY \(\(?ARRAY\['([^']+)'/.exec(check)?.[1]).find(Boolean);
  if (listed) return listed;
  if (about.some((check) => check.includes("\\d{4}"))) return "2026";
  return `isolation ${table.name} ${column} ${randomBytes(6).toString("hex")}`;
}

/** Inserts a row and answers it as stored. */
export async function insertRow(
  client: pg.Client,
  table: Pick<Table, "name">,
  row: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const names = Object.keys(row);
  const { rows } = await client.query<Record<string, unknown>>(
    `insert into "${table.name}" (${names.map((name) => `"${name}"`).join(", ")})
     values (${names.map((_, index) => `$${index + 1}`).join(", ")}) returning *`,
    Object.values(row),
  );
  return rows[0] ?? {};
}
