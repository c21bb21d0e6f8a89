import type pg from "pg";

/** A table of the application as the catalog knows it. */
export type CatalogTable = { name: string; columns: string[] };

/**
 * Reads the application's tables from the catalog, each after those its foreign keys point at; generated columns are
 * left out. The record of migrations is none of them.
 */
export async function tablesInOrder(client: pg.Client): Promise<CatalogTable[]> {
  const { rows: tables } = await client.query<CatalogTable>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
     group by c.relname order by c.relname`,
  );
  const { rows: keys } = await client.query<{ child: string; parent: string }>(
    `select child.relname as child, parent.relname as parent from pg_constraint k
     join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`,
  );
  return sortByParents(tables, keys);
}

function sortByParents(tables: CatalogTable[], keys: { child: string; parent: string }[]): CatalogTable[] {
  const placed = new Set<string>();
  const ordered: CatalogTable[] = [];
  while (ordered.length < tables.length) {
    const next = tables.filter(
      ({ name }) =>
        !placed.has(name) && keys.every(({ child, parent }) => child !== name || placed.has(parent)),
    );
    if (next.length === 0) throw new Error("The tables' foreign keys form a circle.");
    for (const table of next) {
      placed.add(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}
