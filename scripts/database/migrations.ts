import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { noFilters, type SchemaFile, withEngine } from "./engine.ts";

const prismaFolder = fileURLToPath(new URL("../../prisma/", import.meta.url));

/** Where migrations lie, in Prisma's own layout. */
export const migrationsFolder = join(prismaFolder, "migrations");

/** The schema as of the last migration: what the next one is compared with. */
export const snapshotFile = join(migrationsFolder, "schema-snapshot.prisma");

/** The migrations of this version, in their order. */
export function migrationNames(): string[] {
  return listMigrations().migrationDirectories.map(({ path }) => path);
}

/** Reads the schema, one file a room, in file-name order. */
export function readSchema(): SchemaFile[] {
  const folder = join(prismaFolder, "schema");
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => ({ path: name, content: readFileSync(join(folder, name), "utf8") }));
}

/** Applies every migration that the database has not seen, and answers their names. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  await forgetUnfinished(ownerUrl);
  try {
    const answer = await withEngine(ownerUrl, readSchema(), openToOwner, (engine) =>
      engine.applyMigrations({ migrationsList: listMigrations(), filters: noFilters }),
    );
    return answer.appliedMigrationNames;
  } catch (error) {
    throw new Error(
      `A migration failed: ${error instanceof Error ? error.message : error}\n` +
        "Nothing of the failed migration was kept; once its cause is gone, starting again tries again.",
    );
  }
}

// A script runs as one transaction: a start that failed or was killed in the middle of it left nothing behind but the
// note that it began, for which the engine would refuse every later start.
async function forgetUnfinished(ownerUrl: string): Promise<void> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const { rows } = await owner.query("select 1 from pg_tables where tablename = '_prisma_migrations'");
    if (rows.length === 0) return;
    await owner.query(
      "update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
    );
  } finally {
    await owner.end();
  }
}

function listMigrations() {
  const lock = join(migrationsFolder, "migration_lock.toml");
  const directories = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
    : [];
  const names = directories.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.sort().map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(join(migrationsFolder, path, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

// Under FORCE even the owner sees no rows, so a migration of data would silently do nothing. While a migration runs
// the owner has a policy of its own; applying the policies afterwards drops it again.
const openToOwner = `
do $open$ declare t record; begin
  for t in
    select c.oid::regclass as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'migrator')
  loop execute format('create policy migrator on %s to %I using (true) with check (true)', t.name, current_user); end loop;
end $open$;
`;
