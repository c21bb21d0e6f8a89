import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pinnedNode, root } from "./install.mjs";
import { fail, stageEnvironment, testStage } from "./stages.mjs";

/** Walks the browser journeys against the production build, started on a port and a data folder of its own. */
export async function journeys() {
  const browser = await findBrowser();
  if (browser === null) {
    const sentence = "Browser journeys skipped: neither a system Chromium nor Playwright's own is installed.";
    if (process.env.CI) fail(sentence);
    else console.log(`\n${sentence}`);
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), "meridiano-journeys-"));
  chmodSync(dataDir, 0o711); // As root, Postgres runs as somebody else, who must get in.
  const port = await freePort();
  const server = await startServer({
    DATA_DIR: dataDir,
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
  });
  try {
    if (!server.ready) return fail("The application did not start; the browser journeys were not walked.");
    const playwright = join(root, "node_modules/@playwright/test/cli.js");
    testStage("browser journeys", () => [playwright, "test", "--reporter=list,json"], {
      E2E_BASE_URL: `http://localhost:${port}`,
      E2E_DATA_DIR: dataDir,
      CHROMIUM_PATH: browser,
    });
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Finds a browser: its path, "" for Playwright's own, null for none. */
export async function findBrowser() {
  const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = [process.env.CHROMIUM_PATH, ...names].find((path) => path && existsSync(path));
  if (found) return found;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return "";
  const install = [join(root, "node_modules/@playwright/test/cli.js"), "install", "chromium"];
  spawnSync(pinnedNode(), install, { cwd: root, stdio: "ignore", timeout: 120_000, env: stageEnvironment() });
  return existsSync(chromium.executablePath()) ? "" : null;
}

async function startServer(environment) {
  const child = spawn(pinnedNode(), [join(root, "scripts/start.mjs")], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: stageEnvironment({ DATABASE_URL: "", AUTH_SECRET: "", NODE_ENV: "production", ...environment }),
  });
  const ended = new Promise((done) => child.on("exit", () => done(false)));
  const ready = new Promise((done) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      said += chunk;
      if (said.includes("Meridiano is ready")) done(true);
    });
  });
  return {
    ready: await Promise.race([ready, ended]),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
