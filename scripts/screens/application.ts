import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { freePort } from "../database/cluster.ts";
import { pinnedNode, root } from "../install.mjs";

/** A served production build, and how to end it. */
export type Served = { address: string; stop: () => Promise<void> };

/**
 * Starts the production build on a port and a database of its own, filled with the demonstration world; DATA_DIR,
 * where it is set, is kept for the next run. @throws Error where it does not start
 */
export async function serve(): Promise<Served> {
  const kept = process.env.DATA_DIR;
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), "meridiano-screens-"));
  if (!kept) chmodSync(dataDir, 0o711); // As root, Postgres runs as somebody else, who must get in.
  process.env.DATA_DIR = dataDir; // What is prepared is prepared in the same database.
  const port = await freePort(process.env.PORT ? Number(process.env.PORT) : undefined);
  const address = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: "", NODE_ENV: "production" };
  Object.assign(environment, {
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: address,
    LOG_LEVEL: "error",
  });
  const child = spawn(pinnedNode(), [join(root, "scripts/start.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: environment,
  });
  const ended = new Promise<boolean>((done) => child.on("exit", () => done(false)));
  const ready = new Promise<boolean>((done) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Meridiano is ready")) done(true);
    });
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  };
  if (await Promise.race([ready, ended])) return { address, stop };
  await stop();
  throw new Error("The application did not start; no screen was drawn.");
}

/** Opens the system's Chromium, or Playwright's own where there is none. */
export function openBrowser(): Promise<Browser> {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = [process.env.CHROMIUM_PATH, ...known].find((path) => path && existsSync(path));
  return chromium.launch({
    handleSIGINT: false, // An interrupted run still lays out its sheets.
    ...(found ? { executablePath: found } : {}),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
