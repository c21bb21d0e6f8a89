import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import pg from "pg";
import { throughPooler } from "../../src/server/database-address.ts";
import { type Env, readEnv } from "../../src/server/env.ts";
import { generateClient } from "../database/generate.ts";
import { Held, takeLock } from "../database/lock.ts";
import { environmentOf, type OpenDatabase, openDatabase } from "../database/with-database.ts";
import { buildWhenNeeded } from "./build.ts";
import { type LaunchOptions, readOptions } from "./options.ts";
import { watchPostgres } from "./watch-postgres.ts";
import { startWebProcess } from "./web-process.ts";

const began = performance.now();
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());
process.on("disconnect", () => stopping.abort()); // start.mjs was killed.
// In whatever order things were opened, they are closed in the other.
const closing: (() => unknown)[] = [];

try {
  await launch(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
for (const close of closing.reverse()) await close();
process.exit();

async function launch(options: LaunchOptions): Promise<void> {
  readEnvFile();
  const env = readEnv(process.env);
  const address = env.BASE_URL ?? `http://localhost:${env.PORT}`;
  if (!env.DATABASE_URL) closing.push(claimDataDir(env.DATA_DIR, options.databaseOnly ? "" : address));
  if (!options.databaseOnly) await demandFreePort(env);
  if (!options.built) generateClient();

  const database = await openDatabase(env);
  closing.push(database.leave);
  if (database.applied.length > 0) console.log(`Database: applied ${database.applied.length} migration(s).`);
  if (database.embedded) closing.push(watchPostgres(database.embedded.revive));
  Object.assign(process.env, environmentOf(database), {
    BASE_URL: address,
    PORT: String(env.PORT),
    HOST: env.HOST,
  });
  if (options.databaseOnly) return untilStopped("Ready: the database is up, nothing is served.");

  const population = await settle(database, options, address);
  if (stopping.signal.aborted) return;
  const pooled = env.POOLER_URL && throughPooler(database.addresses, env.POOLER_URL);
  const webEnvironment = {
    ...process.env,
    ...(pooled ? environmentOf({ ...database, addresses: pooled }) : {}),
  } as NodeJS.ProcessEnv;
  delete webEnvironment.DATABASE_URL; // The owner's power stays here.
  if (!options.dev && !options.built) await buildWhenNeeded(webEnvironment, stopping.signal);
  if (stopping.signal.aborted) return;
  const web = await startWebProcess(webEnvironment, options.dev);
  closing.push(web.stop);
  if (population === "demonstration") await (await import("./welcome.ts")).printDemoLogins();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  await Promise.race([untilStopped(`Meridiano is ready after ${seconds} s: ${address}`), web.ended]);
  if (!stopping.signal.aborted) throw new Error("The web server ended unexpectedly; stopping everything.");
}

function readEnvFile(): void {
  try {
    process.loadEnvFile(".env");
  } catch {
    // There need not be one.
  }
}

function claimDataDir(dataDir: string, note: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  try {
    return takeLock(dataDir, "server", note);
  } catch (error) {
    if (!(error instanceof Held)) throw error;
    const where = error.note ? ` at ${error.note}` : "";
    throw new Error(
      `Meridiano already runs on ${resolve(dataDir)}${where} (process ${error.pid}). ` +
        "Stop it first, or give this start a folder of its own with DATA_DIR.",
    );
  }
}

async function demandFreePort({ PORT, HOST }: Env): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | null>((done) => {
    const probe = createServer();
    probe.once("error", done);
    probe.listen(PORT, HOST, () => probe.close(() => done(null)));
  });
  if (fault?.code === "EADDRINUSE") {
    throw new Error(
      `Port ${PORT} is in use by another program. Choose another one, for example: PORT=3001 npm start`,
    );
  }
  if (fault) throw new Error(`Meridiano cannot listen on ${HOST}, port ${PORT}: ${fault.message}`);
}

/** Fills an empty database or invites the first person; one start at a time where several share a database. */
async function settle(database: OpenDatabase, options: LaunchOptions, address: string) {
  // Imported late: it needs the client that a fresh clone has only just generated.
  const { populationOf, seedDemonstration, welcomeFirstPerson } = await import("./welcome.ts");
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('meridiano first start'))");
    const population = await populationOf(database.addresses.signin);
    if (population === "own" || population === "demonstration") return population;
    if (options.demo ?? (population === "empty" && database.embedded !== null)) {
      await seedDemonstration();
      return "demonstration" as const;
    }
    await welcomeFirstPerson(address);
    return population;
  } finally {
    await owner.end();
  }
}

function untilStopped(sentence: string): Promise<void> {
  console.log(sentence);
  return new Promise((done) => {
    if (stopping.signal.aborted) done();
    stopping.signal.addEventListener("abort", () => done(), { once: true });
  });
}
