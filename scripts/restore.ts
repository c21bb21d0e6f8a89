import { resolve } from "node:path";
import { env } from "../src/server/env.ts";
import { readBackup } from "./backup/manifest.ts";
import { demandSameVersion, putClusterBack, putRowsBack } from "./backup/put-back.ts";
import { versionsOf } from "./backup/take.ts";
import { verifyDatabase } from "./backup/verify.ts";
import { migrationNames } from "./database/migrations.ts";
import { openDatabase } from "./database/with-database.ts";

// Restores a backup into an empty place and proves what came back. 0: it holds; 1: it does not, or nothing was
// restored; 2: usage.

const usage = `npm run restore -- FOLDER
  A physical backup goes into the empty or new folder DATA_DIR; a logical one into an empty database, that of
  DATABASE_URL or a new embedded one in DATA_DIR. Nothing is ever overwritten.`;

async function restore(folder: string): Promise<number> {
  const manifest = await readBackup(folder);
  const { kind, takenAt } = manifest;
  if (kind === "physical") {
    if (env.DATABASE_URL)
      throw new Error("This is a backup of an embedded database: it goes into DATA_DIR. Unset DATABASE_URL.");
    await putClusterBack(folder, env.DATA_DIR);
  } else demandSameVersion(manifest, migrationNames()); // Before a new embedded database is made for nothing.
  const database = await openDatabase(env);
  try {
    if (kind === "logical")
      await putRowsBack(folder, database.ownerUrl, (await versionsOf(database.ownerUrl)).migrations);
    const found = await verifyDatabase(database.ownerUrl);
    const total = Object.values(found.rows).reduce((sum, n) => sum + n, 0);
    const where = env.DATABASE_URL ? "the database of DATABASE_URL" : resolve(env.DATA_DIR);
    console.log(`Restored the ${kind} backup of ${takenAt} into ${where}: ${total} rows.`);
    for (const [table, rows] of Object.entries(found.rows))
      if (rows > 0) console.log(`  ${String(rows).padStart(9)}  ${table}`);
    if (found.broken.length > 0) {
      console.error(
        `These audit chains do not hold: ${found.broken.join("; ")}. Keep this copy and find out why.`,
      );
      return 1;
    }
    console.log(`All ${found.chains} audit chains hold (${found.entries} entries).`);
    return 0;
  } finally {
    await database.leave();
  }
}

async function main(): Promise<number> {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || folder.startsWith("-") || more.length > 0) {
    console.error(usage);
    return 2;
  }
  try {
    return await restore(folder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main();
