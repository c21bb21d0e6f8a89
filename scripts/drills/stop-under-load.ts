import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "../database/postmaster.ts";
import { makeDrillCity, partnersKept } from "./city.ts";
import { conclude, putHandsToWork } from "./hands.ts";
import { serve } from "./served.ts";

// Asks an installation to stop under fifty writing hands. What is in flight is answered, what is new refused with 503,
// /readyz fails and /healthz holds meanwhile, everything is over in 15 s, and no process stays behind.
const served = await serve();
const city = await makeDrillCity(served, 50);
const work = putHandsToWork(served, city);
while (work.kept.length < 200) await pause(50);
const pids = [served.webPid(), served.postgresPid()];
const seen = { readyz: new Set<number>(), healthz: new Set<number>() };
const watch = (async () => {
  for (let up = true; up; )
    for (const path of ["readyz", "healthz"] as const)
      await fetch(`${served.address}/${path}`, { headers: { connection: "close" } }).then(
        (answer) => seen[path].add(answer.status),
        () => {
          up = false;
        },
      );
})();
const asked = performance.now();
served.launcher.kill("SIGTERM");
const code = await served.ended;
const seconds = (performance.now() - asked) / 1000;
await watch;
const late = work.kept.filter(({ at }) => at > asked);
const lastAfterMs = Math.round(Math.max(...late.map(({ at }) => at)) - asked);
await work.rest();
const orphans = pids.filter(isAlive);
const again = await serve(served.dataDir);
const there = await partnersKept(again, city);
const lost = work.kept.filter(({ name }) => !there.has(name)).length;
await again.stop();
rmSync(served.dataDir, { recursive: true, force: true });
conclude(
  "stop-under-load",
  {
    acknowledged: work.kept.length,
    answeredAfterTheSignal: late.length,
    lastAnswerAfterMs: lastAfterMs,
    refused: work.refused,
    readyz: [...seen.readyz],
    healthz: [...seen.healthz],
    seconds: Number(seconds.toFixed(2)),
    exitCode: code,
    lost,
  },
  {
    "what was in flight is answered": late.length > 0,
    "nothing that had begun is cut off": work.cut.every((began) => began > asked),
    "no acknowledged write is lost": lost === 0,
    "it is over in 15 s, in order": seconds < 15 && code === 0,
    "no process stays behind": orphans.length === 0,
    "/healthz never fails while it answers": [...seen.healthz].every((status) => status === 200),
  },
);
