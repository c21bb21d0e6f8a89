import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { z } from "zod";
import { type CatalogTable, tablesInOrder } from "../database/table-order.ts";

/** A line that begins a table; the lines after it are its rows as JSON objects, parents before children. */
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });

const batch = 1_000;

/** Writes every row of every table, as of one instant, one JSON line each. @returns rows by table */
export async function writeRows(ownerUrl: string, into: Writable): Promise<Record<string, number>> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  const counts: Record<string, number> = {};
  const write = async (line: string) => {
    if (!into.write(`${line}\n`)) await once(into, "drain");
  };
  try {
    await owner.query("begin isolation level repeatable read read only");
    for (const { name, columns } of await tablesInOrder(owner)) {
      await write(JSON.stringify({ table: name, columns }));
      const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
      await owner.query(
        `declare reading cursor for select to_json(r)::text as row from (select ${list} from ${pg.escapeIdentifier(name)}) r`,
      );
      counts[name] = 0;
      for (;;) {
        const { rows } = await owner.query<{ row: string }>(`fetch ${batch} from reading`);
        for (const { row } of rows) await write(row);
        counts[name] += rows.length;
        if (rows.length < batch) break;
      }
      await owner.query("close reading");
    }
    await owner.query("commit");
    return counts;
  } finally {
    await owner.end();
  }
}

/**
 * Puts the rows of a file into a migrated database that holds nothing but what migrating put there, in one transaction.
 * @throws when the file names a table or column that this version does not have, or holds other counts than `expected`
 */
export async function loadRows(
  ownerUrl: string,
  file: string,
  expected: Record<string, number>,
): Promise<void> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query("begin");
    const tables = await tablesInOrder(owner);
    for (const { name } of [...tables].reverse())
      await owner.query(`delete from ${pg.escapeIdentifier(name)}`);
    const counts = await insertAll(owner, file, new Map(tables.map((table) => [table.name, table])));
    const wrong = Object.entries(expected).filter(([table, rows]) => counts[table] !== rows);
    if (wrong.length > 0)
      throw new Error(
        `The backup holds fewer rows than it counted: ${wrong.map(([table]) => table).join(", ")}.`,
      );
    await owner.query("commit");
  } finally {
    await owner.end(); // An unfinished transaction ends with its connection.
  }
}

async function insertAll(
  owner: pg.Client,
  file: string,
  tables: Map<string, CatalogTable>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  let current: CatalogTable | null = null;
  let waiting: string[] = [];
  const flush = async () => {
    if (!current || waiting.length === 0) return;
    const list = current.columns.map((column) => pg.escapeIdentifier(column)).join(", ");
    const name = pg.escapeIdentifier(current.name);
    await owner.query(
      `insert into ${name} (${list}) select ${list} from json_populate_recordset(null::${name}, $1::json)`,
      [`[${waiting.join(",")}]`],
    );
    counts[current.name] = (counts[current.name] ?? 0) + waiting.length;
    waiting = [];
  };
  for await (const line of lines) {
    const head = line.startsWith('{"table":') ? tableLine.safeParse(JSON.parse(line)) : null;
    if (head?.success) {
      await flush();
      const { table, columns } = head.data;
      const known = tables.get(table);
      if (!known || columns.some((column) => !known.columns.includes(column)))
        throw new Error(`The backup holds a table or column that this version does not have: ${table}.`);
      current = { name: table, columns };
      counts[table] = 0;
    } else {
      waiting.push(line);
      // A table that points at itself comes in one piece, whatever its order.
      if (waiting.length >= batch && current?.name !== "organisation") await flush();
    }
  }
  await flush();
  return counts;
}
