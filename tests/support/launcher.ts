import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readPostmaster } from "../../scripts/database/postmaster.ts";
import { readOrMakeSecrets } from "../../scripts/database/secrets.ts";

/** A start of Meridiano in a process of its own, without the web. */
export type Launch = {
  process: ChildProcess;
  /** Everything it said so far, both streams. */
  said: () => string;
  /** Settles when it says this. @throws when it ends first */
  says: (text: string) => Promise<void>;
  /** Settles with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
};

/**
 * Starts what `npm start -- --database-only` starts, or another program, with nothing else in the environment than
 * what is given.
 */
export function launch(
  dataDir: string,
  environment: Record<string, string> = {},
  [program, ...args]: [string, ...string[]] = [process.execPath, "scripts/start.mjs", "--database-only"],
): Launch {
  const child = spawn(program, args, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((done) =>
    child.on("close", (code, signal) => done(code ?? signal ?? "unknown")),
  );
  const says = async (expected: string) => {
    const heard = new Promise<"heard">((done) => {
      const listen = () => text.includes(expected) && done("heard");
      listeners.add(listen);
      listen();
    });
    if ((await Promise.race([heard, ended])) !== "heard")
      throw new Error(`It ended without "${expected}":\n${text}`);
  };
  return { process: child, said: () => text, says, ended };
}

/** A data folder that a test may fill; Postgres can reach it even when the test runs as root. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), "meridiano-drill-"));
  chmodSync(dataDir, 0o711);
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** The process id of the Postgres that serves a data folder. */
export function postgresPid(dataDir: string): number | undefined {
  return readPostmaster(join(dataDir, "postgres"))?.pid;
}

/** Kills the program behind start.mjs as the system would, without a chance to tidy up, and start.mjs with it. */
export function killHard(started: Launch): void {
  const parent = started.process.pid ?? 0;
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8").trim().split(" ");
  for (const pid of [parent, ...children.map(Number)]) process.kill(pid, "SIGKILL");
}

/** Asks the embedded Postgres of a data folder as its superuser. */
export async function askEmbedded(dataDir: string, sql: string): Promise<Record<string, unknown>[]> {
  const { port, superuserPassword } = readOrMakeSecrets(dataDir);
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: superuserPassword,
    database: "meridiano",
  });
  client.on("error", () => {}); // A drill may pull the server away.
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
