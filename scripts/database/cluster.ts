import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chooseRunAs, postgresFolder, type RunAs, reachableHome } from "./binaries.ts";
import { answersAsOurs, isAlive, isPostgresOf, readPostmaster } from "./postmaster.ts";
import { readOrMakeSecrets, type Secrets, writeSecrets } from "./secrets.ts";

/** A running embedded Postgres. */
export type Cluster = {
  port: number;
  secrets: Secrets;
  /** True when it was found running, left by a start that was killed or serving another process. */
  adopted: boolean;
  /** Says whether its process lives. */
  isServed: () => boolean;
  /** Starts it again on the same port where it died; says whether it had to. */
  revive: () => Promise<boolean>;
  /** Ends it in an orderly way: open transactions are rolled back, what was committed is on disk. */
  stop: () => Promise<void>;
};

/** How an embedded Postgres is to run. */
export type ClusterOptions = {
  dataDir: string;
  /** A wished port; by default a free one is chosen and kept. */
  port?: number;
  /** False trades durability for speed: only for databases that a test throws away. */
  durable?: boolean;
};

/** Starts the embedded Postgres of a data folder, or adopts the one that still runs on it. */
export async function startCluster({ dataDir, port, durable = true }: ClusterOptions): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const secrets = readOrMakeSecrets(dataDir);
  const folder = clusterFolder(dataDir);
  const stop = () => stopPostmaster(folder);
  const running = await findRunning(folder, secrets);
  const runAs = chooseRunAs(folder);
  const binaries = join(postgresFolder(runAs), "bin");
  if (!running && !existsSync(join(folder, "PG_VERSION"))) await initialise(binaries, folder, secrets, runAs);
  const chosen = running?.port ?? port ?? (await freePort(secrets.port));
  if (chosen !== secrets.port) writeSecrets(dataDir, { ...secrets, port: chosen });
  const start = () =>
    launch(binaries, folder, chosen, { dataDir, runAs, durable, password: secrets.superuserPassword });
  if (!running) await start();
  const revive = async () => {
    if (isServed(folder) || (await findRunning(folder, secrets))) return false;
    await start();
    return true;
  };
  return { port: chosen, secrets, adopted: running !== null, isServed: () => isServed(folder), revive, stop };
}

function isServed(folder: string): boolean {
  const postmaster = readPostmaster(folder);
  return postmaster !== null && isAlive(postmaster.pid) && isPostgresOf(postmaster.pid, folder);
}

/** Where the cluster of a data folder lies: inside it, or behind a link where an unprivileged user can reach it. */
export function clusterFolder(dataDir: string): string {
  const inside = join(resolve(dataDir), "postgres");
  if (existsSync(inside)) return realpathSync(inside);
  if (lstatSync(inside, { throwIfNoEntry: false })) {
    throw new Error(
      `${inside} is a link to ${readlinkSync(inside)}, which is gone. Put that folder back from a backup.`,
    );
  }
  const runAs = chooseRunAs(inside);
  mkdirSync(inside, { mode: 0o700 });
  if (runAs.uid === undefined || runAs.gid === undefined) return inside;
  chownSync(inside, runAs.uid, runAs.gid);
  if (spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", inside], { ...runAs, cwd: "/" }).status === 0)
    return inside;
  rmSync(inside, { recursive: true });
  mkdirSync(reachableHome, { recursive: true, mode: 0o755 });
  const outside = mkdtempSync(join(reachableHome, "cluster-"));
  chownSync(outside, runAs.uid, runAs.gid);
  symlinkSync(outside, inside);
  console.error(`Postgres may not run as root and cannot reach ${inside}; its files are in ${outside}.`);
  return outside;
}

/** Finds the living Postgres of this folder; waits while it starts or recovers, clears what a dead one left. */
async function findRunning(cluster: string, secrets: Secrets): Promise<{ port: number } | null> {
  const left = readPostmaster(cluster);
  if (!left) return null;
  if (!isServed(cluster)) {
    rmSync(join(cluster, "postmaster.pid"), { force: true });
    return null;
  }
  for (let tries = 0; tries < 50 && isAlive(left.pid); tries++) {
    const now = readPostmaster(cluster);
    if (now?.port && (await answersAsOurs(cluster, now.port, secrets.superuserPassword)))
      return { port: now.port };
    await pause(200);
  }
  // It is ours by its folder but does not answer: ending it in order is safe, whatever was committed stays.
  await stopPostmaster(cluster);
  return null;
}

async function initialise(binaries: string, cluster: string, secrets: Secrets, runAs: RunAs): Promise<void> {
  const passwordFile = join(mkdtempSync(join(tmpdir(), "meridiano-")), "password");
  await writeFile(passwordFile, `${secrets.superuserPassword}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    chmodSync(join(passwordFile, ".."), 0o711);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  const flags = [
    "--auth=scram-sha-256",
    "--username=postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--no-instructions",
  ];
  // The C.UTF-8 of Postgres itself (17 and later): the same order on every machine, whatever locales it has.
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const result = spawnSync(
    join(binaries, "initdb"),
    [`--pgdata=${cluster}`, `--pwfile=${passwordFile}`, ...flags, ...locale],
    {
      ...runAs,
      cwd: "/",
      encoding: "utf8",
    },
  );
  rmSync(join(passwordFile, ".."), { recursive: true, force: true });
  if (result.status !== 0)
    throw new Error(`The embedded Postgres could not be created in ${cluster}: ${result.stderr}`);
}

type LaunchOptions = { dataDir: string; runAs: RunAs; durable: boolean; password: string };

async function launch(
  binaries: string,
  cluster: string,
  port: number,
  options: LaunchOptions,
): Promise<void> {
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "120",
    shared_buffers: "256MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.durable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "4GB" }),
  };
  const logFile = join(options.dataDir, "postgres.log");
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(
    join(binaries, "postgres"),
    [
      "-D",
      realpathSync(cluster),
      "-p",
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
    ],
    // A session of its own: Ctrl-C must reach the application first, so that it can finish its requests.
    { ...options.runAs, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", () => {
    ended = true;
  });
  child.unref();
  closeSync(log); // Postgres has its own hold on it.
  for (let tries = 0; tries < 600 && !ended; tries++) {
    if (await answersAsOurs(cluster, port, options.password)) return;
    await pause(50);
  }
  const tail = (await readFile(logFile, "utf8").catch(() => "")).trim().split("\n").slice(-5).join("\n");
  throw new Error(`The embedded Postgres did not start. Its last words (${logFile}):\n${tail}`);
}

/** Ends the Postgres of this folder in order, at once where it hangs. */
async function stopPostmaster(cluster: string): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 8],
    ["SIGQUIT", 4],
  ] as const) {
    const running = readPostmaster(cluster);
    if (!running || !isServed(cluster)) return;
    process.kill(running.pid, signal);
    for (let waited = 0; waited < seconds * 20 && isAlive(running.pid); waited++) await pause(50);
  }
}

/** Finds a free port on the loopback address, the wished one where it is still free. */
export async function freePort(wished?: number): Promise<number> {
  for (const port of wished === undefined ? [0] : [wished, 0]) {
    const found = await new Promise<number | null>((done) => {
      const probe = createServer();
      probe.once("error", () => done(null));
      probe.listen({ host: "127.0.0.1", port }, () => {
        const address = probe.address();
        probe.close(() => done(address && typeof address === "object" ? address.port : null));
      });
    });
    if (found) return found;
  }
  throw new Error("No free port was found on 127.0.0.1.");
}
