import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { differenceSql } from "./engine.ts";
import { migrationsFolder, readSchema, snapshotFile } from "./migrations.ts";
import { shutNewTables } from "./tenant-tables.ts";

const extensions = ["pg_trgm", "unaccent", "btree_gin"];

/** Writes a migration from the schema of the last one to today's, and answers its folder; null when nothing changed. */
export async function makeMigration(name: string, now: Date): Promise<string | null> {
  const first =
    !existsSync(migrationsFolder) ||
    readdirSync(migrationsFolder, { withFileTypes: true }).every((e) => !e.isDirectory());
  const schema = readSchema();
  const before = first
    ? null
    : [{ path: "schema-snapshot.prisma", content: readFileSync(snapshotFile, "utf8") }];
  const difference = await differenceSql(before, schema);
  if (!difference.includes(";")) return null;
  const opening = first
    ? `${extensions.map((e) => `CREATE EXTENSION IF NOT EXISTS ${e};`).join("\n")}\n\n`
    : "";
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), opening + shutNewTables(difference));
  writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(
    snapshotFile,
    schema
      .map((file) => file.content.trimEnd())
      .join("\n\n")
      .concat("\n"),
  );
  return folder;
}

const [name] = process.argv.slice(2);
if (!name) {
  console.error("Say what the migration does: npm run migration -- add-districts");
  process.exit(2);
}
const folder = await makeMigration(name, new Date());
console.log(
  folder ? `Written: ${folder}/migration.sql — read it before you commit it.` : "The schema has not changed.",
);
