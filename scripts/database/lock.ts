import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./postmaster.ts";

/** Thrown when another living process holds a lock. */
export class Held extends Error {
  constructor(
    readonly pid: number,
    /** What the holder wrote about itself, such as its address. */
    readonly note: string,
  ) {
    super(`Process ${pid} holds the lock.`);
  }
}

/** Takes a lock that only one living process can hold, and answers how to give it back. @throws Held */
export function takeLock(folder: string, name: string, note = ""): () => void {
  const file = join(folder, `${name}.lock`);
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, `${identityOf(process.pid)}\n${note}\n`, { flag: "wx", mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = readHolder(file);
      if (holder || tries >= 20) throw new Held(holder?.pid ?? 0, holder?.note ?? "");
      rmSync(file, { force: true }); // Its holder is dead: kill -9 leaves the file behind.
    }
  }
}

/** Does one piece of work while holding a lock, waiting up to two minutes for it. */
export async function withLock<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    let release: () => void;
    try {
      release = takeLock(folder, name);
    } catch (error) {
      if (!(error instanceof Held) || tries >= 1200) throw error;
      await pause(100);
      continue;
    }
    try {
      return await work();
    } finally {
      release();
    }
  }
}

/** Notes that this process uses the folder; answers how to leave, saying whether it was the last living user. */
export function joinUsers(folder: string): () => { last: boolean } {
  const users = join(folder, "in-use");
  mkdirSync(users, { recursive: true, mode: 0o700 });
  const mine = join(users, `${process.pid}`);
  writeFileSync(mine, `${identityOf(process.pid)}\n\n`);
  return () => {
    rmSync(mine, { force: true });
    const others = readdirSync(users).map((name) => join(users, name));
    for (const other of others) if (!readHolder(other)) rmSync(other, { force: true });
    return { last: others.every((other) => !readHolder(other)) };
  };
}

function readHolder(file: string): { pid: number; note: string } | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return null;
  }
  const [identity = "", note = ""] = text.split("\n");
  const pid = Number(identity.split("@")[0]);
  return pid > 0 && isAlive(pid) && identityOf(pid) === identity ? { pid, note } : null;
}

// A process id alone is given again, in a restarted container to the very same program; with its birth it is unique.
function identityOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${pid}@${boot}:${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    try {
      return `${pid}@${execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()}`;
    } catch {
      return `${pid}@`;
    }
  }
}
