import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { asSuperuser, brokenLink, makeDrillCity, partnersKept } from "./city.ts";
import { conclude, putHandsToWork } from "./hands.ts";
import { serve } from "./served.ts";

// Stops Postgres under ten writing hands, once in order and once by kill -9, and lets the launcher start it again.
// Nothing acknowledged may be lost, writing goes on within 5 s of Postgres being up, and the process lives.
const served = await serve();
const city = await makeDrillCity(served, 10);
const web = served.webPid();
const work = putHandsToWork(served, city);
const gaps: Record<string, number> = {};
const answers = () =>
  asSuperuser(served, (client) => client.query("select 1")).then(
    () => true,
    () => false,
  );
for (const signal of ["SIGINT", "SIGKILL"] as const) {
  await pause(3_000);
  const dead = served.postgresPid();
  process.kill(dead, signal);
  const struck = performance.now();
  while (served.postgresPid() === dead || !(await answers())) await pause(20);
  const restarted = performance.now();
  while (!work.kept.some(({ at }) => at > restarted)) await pause(20);
  const first = work.kept.find(({ at }) => at > restarted)?.at ?? Number.NaN;
  gaps[`${signal}: down for ms`] = Math.round(restarted - struck);
  gaps[`${signal}: writing again after ms`] = Math.round(first - restarted);
}
await pause(2_000);
await work.rest();
const there = await partnersKept(served, city);
const lost = work.kept.filter(({ name }) => !there.has(name)).length;
const broken = await brokenLink(served, city);
const alive = served.webPid() === web;
await served.stop();
rmSync(served.dataDir, { recursive: true, force: true });
conclude(
  "postgres-restart",
  { acknowledged: work.kept.length, lost, refused: work.refused, ...gaps },
  {
    "no acknowledged write is lost": lost === 0,
    "writing goes on less than 5 s after Postgres is up": Object.entries(gaps)
      .filter(([name]) => name.includes("again"))
      .every(([, ms]) => ms < 5_000),
    "whoever is refused is told 503": Object.keys(work.refused).join() === "503",
    "the web process lives": alive,
    "the audit chain holds": broken === null,
  },
);
