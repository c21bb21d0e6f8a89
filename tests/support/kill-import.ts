import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { importProgram, startImportProgram } from "./command-line.ts";
import type { TestDatabase } from "./database.ts";
import { holdings, importingCity, pasted } from "./importing.ts";

const rows = 3_000;

/** A moment of a running import as it can be told from outside: rows said to be written, and a wait after that. */
export type KillPoint = { name: string; written: number | "read"; afterMs: number };

const at = (name: string, written: KillPoint["written"]): KillPoint[] =>
  [0, 15, 60, 150].map((afterMs) => ({
    name: afterMs === 0 ? name : `${name}, ${afterMs} ms later`,
    written,
    afterMs,
  }));

/** Twenty moments, from the file being read to every row being written. */
export const killPoints: KillPoint[] = [
  ...at("the file was read", "read"),
  ...at("the writing began", 0),
  ...at("the first 500 rows were written", 500),
  ...at("half of the rows were written", rows / 2),
  ...at("all rows were written", rows),
];

/** Imports a large file with the command line, kills it at a moment, counts what is left, and imports it again. */
export async function killedAt(db: TestDatabase, point: KillPoint) {
  const city = await importingCity(db);
  const file = join(mkdtempSync(join(tmpdir(), "meridiano-kill-")), "convenios.tsv");
  const lines = Array.from({ length: rows }, (_, i) => [
    `EXP-${i}`,
    `Ciudad ${i % 900}`,
    "Hermanamiento",
    String(1980 + (i % 40)),
  ]);
  writeFileSync(file, pasted(["Expediente", "Ciudad", "Tipo", "Firma"], ...lines));
  const args = ["--as", city.email, "--organisation", city.organisation.slug, "--kind", "agreements", file];
  const { child, finished } = startImportProgram(db, args);
  const client = new pg.Client(db.owner);
  await client.connect();
  const reached = async () => {
    const { rows: seen } = await client.query<{ status: string; done: number | null }>(
      `select i.status, p.done from import i left join import_progress p on p.organisation_id = i.organisation_id and p.import_id = i.id
       where i.organisation_id = $1`,
      [city.organisation.id],
    );
    const [one] = seen;
    if (!one) return false;
    return (
      point.written === "read" ||
      one.status === "committed" ||
      (one.done !== null && one.done >= point.written)
    );
  };
  while (child.exitCode === null && !(await reached())) await pause(2);
  await pause(point.afterMs);
  child.kill("SIGKILL");
  await finished;
  await client.query("select pg_sleep(0.5)"); // Postgres notices that the client is gone and takes everything back.
  await client.end();
  const left = await holdings(db, city);
  const again = await importProgram(db, ...args);
  if (again.code !== 0) throw new Error(again.err);
  const afterwards = await holdings(db, city);
  return {
    left: left ?? { agreements: -1, partners: -1, links: -1, evidence: -1 },
    afterwards,
    whole: { agreements: rows, partners: 900, links: rows, evidence: 0 },
  };
}
