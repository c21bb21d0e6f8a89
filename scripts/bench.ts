import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { readEnv } from "../src/server/env.ts";
import { benchEngine } from "./bench/engine.ts";
import { fillWorld } from "./bench/world.ts";
import { generateClient } from "./database/generate.ts";
import { environmentOf, openDatabase } from "./database/with-database.ts";

// Measures the whole product on this machine and prints one JSON: npm run --silent bench [-- --only engine,search]
// Everything it starts ends with it. With DATA_DIR set the filled database is kept there for the next run.

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "engine,import,search,scores,pages,weight,writes" },
    cities: { type: "string", default: "101" },
    "per-city": { type: "string", default: "9900" },
    "in-largest": { type: "string", default: "10000" },
    members: { type: "string", default: "300" },
    years: { type: "string", default: "10" },
    seconds: { type: "string", default: "4" },
    rounds: { type: "string", default: "3" },
    built: { type: "boolean", default: false },
  },
});
const wanted = new Set(values.only.split(","));
const report: Record<string, unknown> = {
  machine: {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
};
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

if (wanted.has("engine")) {
  say("engine …");
  report.engine = benchEngine();
}
if (wanted.has("growth")) {
  say("growth …");
  report.growth = await (await import("./bench/growth.ts")).benchGrowth();
}
if (["import", "search", "scores", "pages", "weight", "writes", "alone"].some((part) => wanted.has(part)))
  await onDatabase();
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exit();

async function onDatabase(): Promise<void> {
  generateClient();
  const kept = process.env.DATA_DIR;
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), "meridiano-bench-"));
  chmodSync(dataDir, 0o711); // As root, Postgres runs as somebody else, who must get in.
  process.env.DATA_DIR = dataDir;
  const database = await openDatabase(readEnv(process.env));
  Object.assign(process.env, environmentOf(database));
  const owner = new pg.Client(database.ownerUrl);
  try {
    await owner.connect();
    say("filling …");
    const size = {
      cities: Number(values.cities),
      perCity: Number(values["per-city"]),
      inLargest: Number(values["in-largest"]),
      members: Number(values.members),
      years: Number(values.years),
    };
    const start = performance.now();
    await fillWorld(owner, size);
    report.world = { ...size, filledSeconds: Math.round((performance.now() - start) / 1000) };
    await measure(database.addresses.app, database.ownerUrl);
  } finally {
    await owner.end();
    await (await import("../src/server/database.ts")).closeDatabase();
    await database.leave();
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The parts that need the client are imported late: a fresh clone has only just generated it. */
async function measure(appUrl: string, ownerUrl: string): Promise<void> {
  if (wanted.has("scores")) {
    say("scores …");
    report.scores = await (await import("./bench/adopt.ts")).benchScores(ownerUrl);
  }
  if (wanted.has("search")) {
    say("search …");
    report.search = await (await import("./bench/search.ts")).benchSearch(appUrl, ownerUrl);
  }
  if (wanted.has("import")) {
    say("import …");
    report.import = await (await import("./bench/import-rows.ts")).benchImport(10_000, 3);
  }
  if (wanted.has("alone")) {
    say("pages alone …");
    const { benchAlone } = await import("./bench/alone.ts");
    report.alone = await benchAlone({ ownerUrl, seconds: Number(values.seconds), built: values.built });
  }
  if (["pages", "weight", "writes"].some((part) => wanted.has(part))) {
    say("pages …");
    const { benchPages } = await import("./bench/pages.ts");
    Object.assign(
      report,
      await benchPages({
        ownerUrl,
        appUrl,
        wanted,
        rounds: Number(values.rounds),
        seconds: Number(values.seconds),
        built: values.built,
      }),
    );
  }
}
