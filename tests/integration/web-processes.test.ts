import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { isAlive } from "../../scripts/database/postmaster.ts";

const program = fileURLToPath(new URL("../fixtures/led-process.mjs", import.meta.url));
let leader: ChildProcess;
let port: number;

afterEach(async () => {
  if (leader.exitCode !== null || leader.signalCode !== null) return;
  leader.kill("SIGTERM");
  await once(leader, "exit");
});

async function start(environment: Record<string, string> = {}): Promise<ChildProcess> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  port = (probe.address() as AddressInfo).port;
  probe.close();
  await once(probe, "close");
  leader = fork(program, {
    env: { ...process.env, PORT: String(port), SHORT_LIFE_MS: "0", ...environment },
    silent: true,
  });
  return leader;
}

/** The processes that answered so many requests, one after the other. */
async function whoAnswers(requests: number): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let turn = 0; turn < requests; turn++)
    seen.add(Number(await (await fetch(`http://127.0.0.1:${port}`)).text()));
  return seen;
}

/** Settles when the leader says this on standard error. */
function heard(words: string): Promise<void> {
  return new Promise((done) => {
    leader.stderr?.on("data", (piece: Buffer) => {
      if (piece.toString().includes(words)) done();
    });
  });
}

describe("the processes that answer the web", () => {
  it("answer in turns on one port, and one that is killed is replaced while the other answers", async () => {
    await once(await start(), "message");
    const [victim = 0, other = 0] = await whoAnswers(8);
    const told = heard("another takes its place");
    process.kill(victim, "SIGKILL");
    // What was handed to the dead one in its last moment is lost with it; asked is who comes after.
    await told;
    const after = await whoAnswers(8);
    expect([other !== 0, after.has(other), after.has(victim)]).toEqual([true, true, false]);
    while ((await whoAnswers(8)).size < 2) await pause(50);
  });

  it("all end when they are asked to stop", async () => {
    await once(await start(), "message");
    const seen = await whoAnswers(8);
    leader.kill("SIGTERM");
    expect(await once(leader, "exit")).toEqual([0, null]);
    expect([...seen].map(isAlive)).toEqual([false, false]);
  });

  it("all end when who started them is gone", async () => {
    await once(await start(), "message");
    const seen = await whoAnswers(8);
    leader.disconnect();
    expect(await once(leader, "exit")).toEqual([0, null]);
    expect([...seen].map(isAlive)).toEqual([false, false]);
  });

  it("are not begun again and again where none can begin", async () => {
    await start({ BROKEN: "yes", SHORT_LIFE_MS: "10000" });
    expect((await once(leader, "exit"))[0]).toBe(7);
  });
});
