import { rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type Caller, visit } from "./caller.ts";
import { conclude } from "./hands.ts";
import { newDataDir, serve } from "./served.ts";

// Fifty connections without think time ask for whole pages of the demonstration world for twenty seconds; then ten times as
// many for ten. Fifty are all served, p95 under half a second; five hundred are served or told 503 (429) quickly, and ten
// seconds later all is as before.
const served = await serve(newDataDir(), { demo: true, processes: "" });
const people = await Promise.all(
  ["agent@valmer.example", "adjointe@valmer.example", "oficina@porto-claro.example"].map((mail) =>
    visit(served.address, mail),
  ),
);
const pages = ["", "/agreements", "/brief", "/partners", "/missions"];
const cities = ["valmer", "valmer", "porto-claro"];

type Answers = { ms: number[]; refusedMs: number[]; statuses: Record<string, number> };

/** Asks for pages over so many connections for so many seconds, each connection one after the other. */
async function ask(connections: number, seconds: number): Promise<Answers> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answers = { ms: [], refusedMs: [], statuses: {} };
  const end = performance.now() + seconds * 1_000;
  const hand = async (first: number) => {
    for (let turn = first; performance.now() < end; turn++) {
      const who = turn % people.length;
      const page = pages[turn % pages.length] ?? "";
      const began = performance.now();
      const status = await fetchWhole(`${served.address}/fr/c/${cities[who]}${page}`, people[who], agent);
      const ms = performance.now() - began;
      (status === "503" || status === "429" ? answers.refusedMs : answers.ms).push(ms);
      answers.statuses[status] = (answers.statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, n) => hand(n)));
  agent.destroy();
  return answers;
}

function fetchWhole(url: string, who: Caller | undefined, agent: Agent): Promise<string> {
  return new Promise((done) => {
    const headers = { "accept-encoding": "gzip, deflate, br, zstd", ...who?.headers };
    const asked = get(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => done(String(answer.statusCode)));
      answer.on("error", () => done("cut"));
    });
    asked.on("error", () => done("cut"));
  });
}

const at = (ms: number[], share: number) =>
  Math.round([...ms].sort((a, b) => a - b)[Math.floor(ms.length * share)] ?? Number.NaN);
const told = ({ ms, refusedMs, statuses }: Answers) => ({
  p50: at(ms, 0.5),
  p95: at(ms, 0.95),
  refusedP95: refusedMs.length > 0 ? at(refusedMs, 0.95) : null,
  statuses,
});
const only = (answers: Answers, allowed: string[]) =>
  Object.keys(answers.statuses).every((status) => allowed.includes(status));

await ask(5, 5); // Warm.
const fifty = await ask(50, 20);
const flood = await ask(500, 10);
await pause(10_000);
const after = await ask(10, 3);
await served.stop();
rmSync(served.dataDir, { recursive: true, force: true });
conclude(
  "load",
  { fifty: told(fifty), flood: told(flood), after: told(after) },
  {
    "fifty are all served": only(fifty, ["200"]),
    "fifty are served within 500 ms, 95 in a hundred": at(fifty.ms, 0.95) < 500,
    "five hundred are served or told to wait": only(flood, ["200", "503", "429"]),
    "who is told to wait is told within two seconds": !(at(flood.refusedMs, 0.95) > 2_000),
    "ten seconds later all is as before": only(after, ["200"]) && at(after.ms, 0.95) < 500,
  },
);
