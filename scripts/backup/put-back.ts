import {
  chmodSync,
  chownSync,
  createReadStream,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { chooseRunAs } from "../database/binaries.ts";
import { clusterFolder } from "../database/cluster.ts";
import { migrationNames } from "../database/migrations.ts";
import { readSecrets, writeSecrets } from "../database/secrets.ts";
import { tablesInOrder } from "../database/table-order.ts";
import { type Manifest, readBackup } from "./manifest.ts";
import { loadRows } from "./row-file.ts";
import { untar } from "./untar.ts";

/**
 * Puts the cluster of a physical backup into an empty data folder. Postgres recovers from it at its first start.
 * @throws when the folder holds anything, or the backup is not whole
 */
export async function putClusterBack(folder: string, dataDir: string): Promise<Manifest> {
  const manifest = await readBackup(folder);
  if (manifest.kind !== "physical") throw new Error(`${folder} is a logical backup.`);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(
      `${resolve(dataDir)} is not empty. A restore never writes over anything: name a new folder with DATA_DIR.`,
    );
  const unknown = manifest.migrations.filter((name) => !migrationNames().includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The backup is of a newer version of Meridiano (${unknown.at(-1)}). Restore it with that one.`,
    );
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const secrets = readSecrets(readFileSync(join(folder, "secrets.json"), "utf8"));
  const cluster = clusterFolder(dataDir);
  try {
    await untar(createReadStream(join(folder, manifest.file)).pipe(createGunzip()), cluster);
    giveTo(cluster);
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    rmSync(join(dataDir, "postgres"), { recursive: true, force: true });
    throw error;
  }
  writeSecrets(dataDir, secrets);
  return manifest;
}

/** Everything in a cluster belongs to whom Postgres runs as, and to nobody else. */
function giveTo(cluster: string): void {
  chmodSync(cluster, 0o700);
  const { uid, gid } = process.getuid?.() === 0 ? ownerOf(cluster) : {};
  if (uid === undefined || gid === undefined) return;
  chownSync(cluster, uid, gid);
  for (const entry of readdirSync(cluster, { recursive: true, encoding: "utf8" }))
    lchownSync(join(cluster, entry), uid, gid);
}

function ownerOf(cluster: string): { uid?: number; gid?: number } {
  // As root, the unpacked files are root's; the folder was made for the right user before.
  const { uid, gid } = lstatSync(realpathSync(cluster));
  return uid === 0 ? chooseRunAs(join(cluster, "none")) : { uid, gid };
}

/**
 * Puts the rows of a logical backup into a migrated database where nobody has worked yet.
 * @throws when somebody has, when the versions differ, or when a count does
 */
export async function putRowsBack(folder: string, ownerUrl: string, present: string[]): Promise<Manifest> {
  const manifest = await readBackup(folder);
  if (manifest.kind !== "logical") throw new Error(`${folder} is a physical backup.`);
  demandSameVersion(manifest, present);
  await demandNobody(ownerUrl);
  await loadRows(ownerUrl, join(folder, manifest.file), manifest.rows ?? {});
  return manifest;
}

/** Rows fit only the tables they were read from. @throws when the migrations differ, naming both versions */
export function demandSameVersion(manifest: Manifest, present: string[]): void {
  if (JSON.stringify(manifest.migrations) !== JSON.stringify(present))
    throw new Error(
      `The backup was made by another version of Meridiano (${manifest.migrations.at(-1)}; here ${present.at(-1)}). ` +
        "Restore it with the version that made it, then upgrade.",
    );
}

/** A restore replaces nothing: only what migrating itself puts there may be in the database. */
async function demandNobody(ownerUrl: string): Promise<void> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    for (const { name } of await tablesInOrder(owner)) {
      if (name === "framework") continue;
      const { rowCount } = await owner.query(`select 1 from ${pg.escapeIdentifier(name)} limit 1`);
      if (rowCount)
        throw new Error(
          `The database is not empty (${name} has rows). A restore never writes over anything.`,
        );
    }
  } finally {
    await owner.end();
  }
}
