import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPostmaster } from "../database/postmaster.ts";
import { readOrMakeSecrets } from "../database/secrets.ts";
import { root } from "../install.mjs";

/** An installation of its own that serves the web, started as a person would start it. */
export type Served = {
  address: string;
  dataDir: string;
  launcher: ChildProcess;
  /** Everything it said so far. */
  said: () => string;
  /** Settles with the exit code or the signal that ended it. */
  ended: Promise<number | string>;
  superuserUrl: () => string;
  /** The process that answers the web, and the Postgres behind it. */
  webPid: () => number;
  postgresPid: () => number;
  stop: () => Promise<void>;
};

/** A new data folder that Postgres can reach also where root starts it. */
export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "meridiano-drill-"));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

/**
 * Starts an empty installation, or one with the demonstration world, and waits until it serves, on the port of DRILL_PORT or 4340. It builds where the last
 * build is of other sources; DRILL_BUILT=1 serves the build as it lies. One web process unless told otherwise ("": as a start would). @throws when it ends before it is ready
 */
export async function serve(dataDir = newDataDir(), { demo = false, processes = "1" } = {}): Promise<Served> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const port = Number(process.env.DRILL_PORT ?? 4340);
  const flags = [...(demo ? [] : ["--empty"]), ...(process.env.DRILL_BUILT ? ["--built"] : [])];
  const launcher = spawn(process.execPath, [join(root, "scripts/start.mjs"), ...flags], {
    cwd: root,
    env: {
      ...process.env,
      WEB_PROCESSES: processes,
      DATA_DIR: dataDir,
      PORT: String(port),
      BASE_URL: "",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  let heard = () => {};
  for (const stream of [launcher.stdout, launcher.stderr])
    stream?.on("data", (piece: Buffer) => {
      text += piece.toString();
      heard();
    });
  const ended = new Promise<number | string>((done) =>
    launcher.once("close", (code, signal) => done(code ?? signal ?? "unknown")),
  );
  const ready = new Promise<"ready">((done) => {
    heard = () => text.includes("Meridiano is ready") && done("ready");
  });
  if ((await Promise.race([ready, ended])) !== "ready") throw new Error(`It did not start:\n${text}`);
  const secrets = () => readOrMakeSecrets(dataDir);
  return {
    address: `http://127.0.0.1:${port}`,
    dataDir,
    launcher,
    said: () => text,
    ended,
    superuserUrl: () =>
      `postgresql://postgres:${encodeURIComponent(secrets().superuserPassword)}@127.0.0.1:${secrets().port}/meridiano`,
    webPid: () => childCalled(launcher.pid ?? 0, "serve.mjs"),
    postgresPid: () => readPostmaster(join(dataDir, "postgres"))?.pid ?? 0,
    stop: async () => {
      launcher.kill("SIGTERM");
      await ended;
    },
  };
}

/** The descendant of a process whose command line names a program. */
function childCalled(parent: number, program: string): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8").trim().split(" ");
  for (const pid of children.map(Number).filter(Boolean)) {
    if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program)) return pid;
    const below = childCalled(pid, program);
    if (below) return below;
  }
  return 0;
}
