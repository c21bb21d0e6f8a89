import { createWriteStream, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { readOrMakeSecrets } from "../database/secrets.ts";
import { streamBaseBackup } from "./base-backup.ts";
import { beginFolder, digestOf, finishFolder, type Manifest } from "./manifest.ts";
import { writeRows } from "./row-file.ts";

/** Where a backup is taken from: the embedded database also has a superuser and a folder. */
export type Source = { ownerUrl: string; superuserUrl: string | null; dataDir: string };

/** Takes a backup while the server runs or not. @returns its manifest; the folder exists only once it is whole */
export async function takeBackup(kind: Manifest["kind"], folder: string, from: Source): Promise<Manifest> {
  const target = resolve(folder);
  if (kind === "physical" && !from.superuserUrl)
    throw new Error(
      "A physical backup is of the embedded database only; use your server's own base backups, or --logical.",
    );
  const half = beginFolder(target);
  const file = kind === "physical" ? "cluster.tar.gz" : "rows.ndjson.gz";
  const path = join(half, file);
  const source = new PassThrough();
  const written = pipeline(source, createGzip({ level: 3 }), createWriteStream(path, { mode: 0o600 }));
  // Whichever side fails first says why.
  const read =
    kind === "physical" && from.superuserUrl
      ? streamBaseBackup(from.superuserUrl, source).then(() => undefined)
      : writeRows(from.ownerUrl, source);
  const fed = read.then(
    (rows) => {
      source.end();
      return rows;
    },
    (error: unknown) => {
      source.destroy(error instanceof Error ? error : new Error(String(error)));
      throw error;
    },
  );
  const [rows] = await Promise.all([fed, written]);
  if (kind === "physical")
    // Roles' passwords in the cluster are derived from these.
    writeFileSync(
      join(half, "secrets.json"),
      JSON.stringify({ ...readOrMakeSecrets(from.dataDir), port: undefined }),
      {
        mode: 0o600,
      },
    );
  const manifest: Manifest = {
    format: 1,
    kind,
    takenAt: new Date().toISOString(),
    ...(await versionsOf(from.ownerUrl)),
    file,
    sha256: await digestOf(path),
    bytes: statSync(path).size,
    ...(rows ? { rows } : {}),
  };
  finishFolder(half, target, manifest);
  return manifest;
}

/** Which Postgres and which migrations a database stands on. */
export async function versionsOf(ownerUrl: string): Promise<Pick<Manifest, "postgres" | "migrations">> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const version = await owner.query<{ n: number }>(
      "select current_setting('server_version_num')::int as n",
    );
    const applied = await owner.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1",
    );
    return { postgres: version.rows[0]?.n ?? 0, migrations: applied.rows.map(({ name }) => name) };
  } finally {
    await owner.end();
  }
}
