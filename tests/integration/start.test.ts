import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAlive } from "../../scripts/database/postmaster.ts";
import {
  askEmbedded,
  killHard,
  type Launch,
  launch,
  postgresPid,
  temporaryDataDir,
} from "../support/launcher.ts";

const ready = "Ready: the database is up";
let dataDir: string;
let remove: () => void;
let started: Launch[];

beforeEach(() => {
  ({ dataDir, remove } = temporaryDataDir());
  started = [];
});

afterEach(async () => {
  for (const { process } of started) process.kill("SIGTERM");
  await Promise.all(started.map(({ ended }) => ended));
  remove();
});

function start(environment?: Record<string, string>): Launch {
  const launched = launch(dataDir, environment);
  started.push(launched);
  return launched;
}

describe("a start on a folder where Meridiano already runs", () => {
  it("is refused in one sentence and leaves the first alone", async () => {
    const first = start();
    await first.says(ready);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Meridiano already runs on ${dataDir}`);
    expect(await askEmbedded(dataDir, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("a server killed without warning", () => {
  it("leaves a Postgres that the next start adopts, with everything that was committed", async () => {
    const first = start();
    await first.says(ready);
    await askEmbedded(dataDir, "create table drill as select generate_series(1, 1000) as n");
    const orphan = postgresPid(dataDir);
    killHard(first);
    await first.ended;
    expect(isAlive(orphan ?? 0)).toBe(true);

    await start().says(ready);
    expect(postgresPid(dataDir)).toBe(orphan);
    expect(await askEmbedded(dataDir, "select count(*)::int as n from drill")).toEqual([{ n: 1000 }]);
  });

  it("loses nothing when its Postgres was killed with it", async () => {
    const first = start();
    await first.says(ready);
    await askEmbedded(dataDir, "create table drill as select generate_series(1, 1000) as n");
    const postgres = postgresPid(dataDir) ?? 0;
    killHard(first);
    process.kill(postgres, "SIGKILL");
    await first.ended;

    await start().says(ready);
    expect(await askEmbedded(dataDir, "select count(*)::int as n from drill")).toEqual([{ n: 1000 }]);
  });
});

describe("a Postgres that dies under a running server", () => {
  it("is started again on the same port (in how many seconds, `npm run drill -- postgres-restart` measures)", async () => {
    const first = start();
    await first.says(ready);
    const dead = postgresPid(dataDir) ?? 0;
    process.kill(dead, "SIGKILL");
    await first.says("was started again");
    expect(await askEmbedded(dataDir, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(postgresPid(dataDir)).not.toBe(dead);
  });
});

describe("a server asked to stop", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("by %s leaves no process behind", async (signal) => {
    const first = start();
    await first.says(ready);
    const postgres = postgresPid(dataDir) ?? 0;
    first.process.kill(signal);
    expect(await first.ended).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".lock"))).toEqual([]);
  });
});

describe("npm asked to stop, as a process manager asks it", { timeout: 120_000 }, () => {
  // npm goes at once; the streams close with the last process that it left.
  it("leaves no process behind", async () => {
    const first = launch(dataDir, {}, ["npm", "start", "--", "--database-only"]);
    started.push(first);
    await first.says(ready);
    const postgres = postgresPid(dataDir) ?? 0;
    first.process.kill("SIGTERM");
    await first.ended;
    expect(isAlive(postgres)).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".lock"))).toEqual([]);
  });
});

describe("a data folder", () => {
  it("shows its secrets to nobody else", async () => {
    await start().says(ready);
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "postgres")).mode & 0o077).toBe(0);
  });

  it("opens although its marks name a living stranger", async () => {
    const first = start();
    await first.says(ready);
    first.process.kill("SIGTERM");
    await first.ended;
    writeFileSync(
      join(dataDir, "postgres", "postmaster.pid"),
      `${process.pid}\n${dataDir}/postgres\n0\n54320\n`,
    );
    writeFileSync(join(dataDir, "server.lock"), `${process.pid}@another boot:1\n\n`);
    await start().says(ready);
  });
});

describe("a start with a bad environment", () => {
  it("says what is wrong and touches nothing", async () => {
    const wrong = start({ PORT: "many" });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toMatch(/PORT/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it("refuses a weak secret on a database of one's own", async () => {
    const weak = start({ DATABASE_URL: "postgresql://owner@127.0.0.1:1/x", AUTH_SECRET: "secret" });
    expect(await weak.ended).toBe(1);
    expect(weak.said()).toContain("AUTH_SECRET must be a random text");
  });

  it("says that the database does not answer", async () => {
    const away = start({
      DATABASE_URL: "postgresql://owner@127.0.0.1:1/x",
      AUTH_SECRET: "p9Vw2xQ7Lk4Zt8Rb1Nc6Yh3Md5Fs0Gj_Ae",
    });
    expect(await away.ended).toBe(1);
    expect(away.said()).toContain("The database of DATABASE_URL does not answer");
  });
});
