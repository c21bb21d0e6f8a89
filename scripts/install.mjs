// Runs before anything is installed, on any Node from 20.19: built-ins only.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Installs the packages where they are missing or not those of the lock file; shows npm's progress. Testing needs the
 * development packages; serving does not, and leaves them out where npm is told to (NODE_ENV=production, omit=dev).
 */
export function install({ needsDev }) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stopWith(`Meridiano needs Node 20.19 or newer to start; this is ${process.version}.`);
  }
  if (isInstalled(needsDev)) return;
  console.log("Installing packages (npm ci) …");
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const which = needsDev ? ["--include=dev"] : [];
  const args = [...npm.slice(1), "ci", ...which, "--no-audit", "--no-fund"];
  const result = spawnSync(npm[0], args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (result.status !== 0) stopWith("The packages could not be installed. npm's message above says why.");
}

// Compares what npm noted at the end of its last install with what the lock file asks for. Times would not do: a
// copied or touched lock file is no reason to install for half a minute.
function isInstalled(needsDev) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(pinnedNode())) return false;
  const found = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, dev }]) => {
    if (path === "") return true;
    if (found[path]) return found[path].version === version;
    return optional || devOptional || (dev && !needsDev); // Another platform's, or not asked for.
  });
}

/** Where npm put the runtime that package.json pins. */
export function pinnedNode() {
  return join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/**
 * Runs a TypeScript program of ours on the pinned runtime until it ends, and ends with its exit code. Signals go on to
 * it; should this process be killed, the program sees its channel close and stops in order. Where npm runs this, it
 * stops when npm does.
 */
export function continueWith(program, args) {
  const child = spawn(
    pinnedNode(),
    ["--import", "tsx", "--conditions=react-server", join(root, program), ...args],
    {
      cwd: root,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, MERIDIANO_LAUNCHED: "1" },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  process.on("disconnect", () => child.kill("SIGTERM")); // Whoever started this died, and cannot say so any more.
  // npm passes SIGTERM to its shell, which dies of it and tells nobody: all that is seen here is another parent.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill("SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(watch, 250).unref();
  child.on("error", (error) => stopWith(`The pinned Node could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
