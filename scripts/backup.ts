import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { env } from "../src/server/env.ts";
import { takeBackup } from "./backup/take.ts";
import { locateDatabase } from "./database/with-database.ts";

// Takes a backup into a new folder, whether the server runs or not. 0: it is whole; 1: it could not be taken; 2: usage.

const usage = `npm run backup -- FOLDER [--logical]
  FOLDER      a new folder for the backup
  --logical   every row as JSON, for any PostgreSQL 15 and later, instead of the embedded cluster byte for byte;
              on a database of your own (DATABASE_URL) it is the only kind`;

function readArguments(): { folder: string; logical: boolean } | null {
  try {
    const options = { logical: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [folder, ...more] = positionals;
    return folder && more.length === 0 ? { folder, logical: values.logical ?? false } : null;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const wanted = readArguments();
  if (!wanted) {
    console.error(usage);
    return 2;
  }
  try {
    if (!env.DATABASE_URL && !existsSync(join(env.DATA_DIR, "postgres", "PG_VERSION")))
      throw new Error(`There is no database in ${resolve(env.DATA_DIR)}. Name its folder with DATA_DIR.`);
    const began = performance.now();
    const { ownerUrl, embedded, leave } = await locateDatabase(env);
    try {
      const kind = wanted.logical || !embedded ? "logical" : "physical";
      const source = { ownerUrl, superuserUrl: embedded?.superuserUrl ?? null, dataDir: env.DATA_DIR };
      const { bytes } = await takeBackup(kind, wanted.folder, source);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        `Backup taken: ${resolve(wanted.folder)} (${kind}, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s).`,
      );
      if (kind === "logical") console.log("AUTH_SECRET is not in it: keep it beside, or sessions end.");
      else console.log("It holds this installation's secrets: keep it where nobody else can read it.");
      return 0;
    } finally {
      await leave();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main();
