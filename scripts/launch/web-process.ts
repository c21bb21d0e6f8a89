import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../install.mjs";

/** The process that answers the web. */
export type WebProcess = {
  /** Settles when it has ended, however it ended. */
  ended: Promise<number>;
  /** Lets it finish its requests, at most 13 seconds. */
  stop: () => Promise<void>;
};

/** Starts the web process and waits until it listens. @throws when it ends before */
export async function startWebProcess(environment: NodeJS.ProcessEnv, dev: boolean): Promise<WebProcess> {
  const child = spawn(process.execPath, [join(root, "scripts/serve.mjs"), ...(dev ? ["--dev"] : [])], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...environment, NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const ended = new Promise<number>((done) => {
    child.on("exit", (code) => done(code ?? 1));
    child.on("error", () => done(1));
  });
  const ready = new Promise<"ready">((done) => {
    child.on("message", (message) => message === "ready" && done("ready"));
  });
  if ((await Promise.race([ready, ended])) !== "ready")
    throw new Error("The web server did not start; see above.");
  return { ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), 13_000);
  await ended;
  clearTimeout(hard);
}
