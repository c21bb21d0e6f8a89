import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { readEnv } from "../../src/server/env.ts";
import { findBrowser } from "../browser-journeys.mjs";
import { environmentOf, openDatabase } from "../database/with-database.ts";
import { root } from "../install.mjs";
import { buildWhenNeeded } from "../launch/build.ts";
import { startWebProcess } from "../launch/web-process.ts";
import { populationOf, seedDemonstration } from "../launch/welcome.ts";
import { type Balancer, startBalancer } from "./balancer.ts";
import { betweenProcesses } from "./between-processes.ts";
import { conclude } from "./hands.ts";
import { poolerVersion, startPooler } from "./pooler.ts";
import { newDataDir } from "./served.ts";

// Two web processes on one Postgres behind a proxy that takes turns, a pgbouncer in transaction mode between: what one
// process did, the other knows at the next request; then the browser journeys. DRILL_JOURNEYS names some of them, or
// "none"; DRILL_DATA_DIR keeps the demonstration world for the next time.
const port = Number(process.env.DRILL_PORT ?? 4340);
const dataDir = process.env.DRILL_DATA_DIR ?? newDataDir();
const address = `http://localhost:${port}`;
const database = await openDatabase(readEnv({ ...process.env, DATA_DIR: dataDir }));
const direct = database.addresses;
Object.assign(process.env, environmentOf(database), { BASE_URL: address, LOG_LEVEL: "warn" });
if ((await populationOf(direct.signin)) === "empty") await seedDemonstration();
if (!process.env.DRILL_BUILT) await buildWhenNeeded(process.env, AbortSignal.timeout(1_200_000));

const conditions: Record<string, boolean> = {};
const figures: Record<string, unknown> = { pgbouncer: poolerVersion() };
try {
  await through("off", 0);
  // Version 1.21 learnt to keep statements prepared while connections are shared.
  if (poolerVersion() >= 1.21) await through("on", 200);
} finally {
  await database.leave();
  if (!process.env.DRILL_DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
}
conclude("two-processes", figures, conditions);
process.exit();

/** Serves behind a pooler that keeps so many statements, and goes through everything. */
async function through(prepared: "on" | "off", kept: number): Promise<void> {
  const pooler = await startPooler(direct, kept);
  const closing: (() => unknown)[] = [pooler.stop];
  try {
    const behind = [port + 1, port + 2];
    for (const own of behind) {
      const web = await startWebProcess(environment(own, pooler.addresses, prepared), false);
      closing.push(web.stop);
    }
    const balancer = await startBalancer(port, behind);
    closing.push(balancer.stop);
    const processes = behind.map((own) => `http://127.0.0.1:${own}`) as [string, string];
    const name = `prepared statements ${prepared}`;
    const seen = await betweenProcesses(processes, address, database.ownerUrl);
    for (const [condition, holds] of Object.entries(seen)) conditions[`${name}: ${condition}`] = holds;
    const walked = await journeys(balancer);
    if (walked !== null) conditions[`${name}: the browser journeys pass`] = walked;
    figures[name] = { requestsByProcess: balancer.served() };
    const odd = pooler.log().match(/(ERROR|WARNING|prepared statement).*/g);
    if (odd) figures[`${name}: pgbouncer said`] = [...new Set(odd)].slice(0, 5);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

function environment(own: number, addresses: typeof direct, prepared: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(own),
    MERIDIANO_APP_URL: addresses.app,
    MERIDIANO_SIGNIN_URL: addresses.signin,
    MERIDIANO_JOBS_URL: addresses.jobs,
    PREPARED_STATEMENTS: prepared,
    TRUSTED_PROXIES: "127.0.0.1",
  };
}

async function journeys({ address: served }: Balancer): Promise<boolean | null> {
  const wanted = process.env.DRILL_JOURNEYS?.split(",") ?? [];
  const browser = wanted[0] === "none" ? null : await findBrowser();
  if (browser === null) return null;
  const playwright = join(root, "node_modules/@playwright/test/cli.js");
  const args = [playwright, "test", "--reporter=list", ...wanted];
  // Not spawnSync, as the suite does: the proxy that the browser talks to lives in this process.
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, E2E_BASE_URL: served, CHROMIUM_PATH: browser },
  });
  return new Promise((done) => child.once("close", (code) => done(code === 0)));
}
