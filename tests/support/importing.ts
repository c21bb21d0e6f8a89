import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commitImport } from "@/features/imports/commands/commit-import.ts";
import { readImport } from "@/features/imports/commands/read-import.ts";
import { readFileBytes } from "@/features/imports/commands/receive-file.ts";
import { reportImport } from "@/features/imports/queries/report-import.ts";
import type { ImportReport, ImportUpload } from "@/features/imports/schema.ts";
import type { Standing } from "@/server/actor.ts";
import { run } from "@/server/run.ts";
import type { TestDatabase } from "./database.ts";
import { asOwner, makeOrganisation, makePerson, standingOf, type TestOrganisation } from "./people.ts";

/** Real lists that are no part of the project. */
export const realLists = join(process.cwd(), "..", "shared", "data", "agreements");

/** A city that imports, and its editor. */
export type ImportingCity = { organisation: TestOrganisation; editor: Standing; email: string };

/** Founds a city in a country, under every name that its files may give it. */
export async function importingCity(
  db: TestDatabase,
  { name = "Puerto Meridiano", country = "UY", aliases = [] as string[] } = {},
): Promise<ImportingCity> {
  const organisation = await makeOrganisation(db, { name, slug: `c-${crypto.randomUUID().slice(0, 8)}` });
  await asOwner(
    db,
    "update organisation set country_code = $2, aliases = $3, languages = '{es}' where id = $1",
    [organisation.id, country, aliases],
  );
  const person = await makePerson(db, { organisation, role: "editor" });
  return { organisation, editor: await standingOf(db, person, organisation), email: person.email };
}

/** A table as somebody would paste it: lines of cells. */
export const pasted = (...lines: string[][]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => line.join("\t")).join("\n"));

/** The bytes of a real list. */
export const realList = (file: string): Uint8Array => new Uint8Array(readFileSync(join(realLists, file)));

/** Reads a file in a person's name without importing it. @returns the import's id */
export async function read(
  who: Standing,
  bytes: Uint8Array,
  settings: ImportUpload["settings"] = {},
  fileName = "accords.tsv",
): Promise<string> {
  const file = await readFileBytes(bytes);
  return (await run(readImport, who, { fileName, ...file, settings })).id;
}

/** Reads and imports a file, and tells what came of it. */
export async function importFile(
  who: Standing,
  bytes: Uint8Array,
  settings: ImportUpload["settings"] = {},
): Promise<ImportReport & { importId: string }> {
  const id = await read(who, bytes, settings);
  await run(commitImport, who, { id });
  return { ...(await run(reportImport, who, { id })), importId: id };
}

/** How much of everything an import may write a city has. */
export async function holdings(db: TestDatabase, { organisation }: Pick<ImportingCity, "organisation">) {
  const [row] = await asOwner<{ agreements: number; partners: number; links: number; evidence: number }>(
    db,
    `select (select count(*)::int from agreement where organisation_id = $1) as agreements,
      (select count(*)::int from partner where organisation_id = $1) as partners,
      (select count(*)::int from agreement_partner where organisation_id = $1) as links,
      (select count(*)::int from evidence where organisation_id = $1) as evidence`,
    [organisation.id],
  );
  return row;
}
