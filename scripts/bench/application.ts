import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../install.mjs";

// Like the launcher's, but silent on standard output, which belongs to the report.

/** Builds the application where its sources changed. */
export async function build(): Promise<void> {
  const builder = fileURLToPath(new URL("./build-application.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", builder], { stdio: ["ignore", 2, 2] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("the application could not be built");
}

/** Starts the production server as npm start does, but one process of it, as the bare application is one, and waits until it listens. */
export async function startApplication(
  environment: NodeJS.ProcessEnv,
): Promise<{ processId: number; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(root, "scripts/serve.mjs")], {
    cwd: root,
    stdio: ["ignore", 2, 2, "ipc"],
    env: { ...environment, WEB_PROCESSES: "1", NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const ended = once(child, "exit");
  const first = await Promise.race([once(child, "message"), ended.then(() => null)]);
  if (!first) throw new Error("the application did not start");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { processId: child.pid ?? 0, stop };
}
