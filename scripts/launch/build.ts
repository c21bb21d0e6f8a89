import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../install.mjs";

const sources = [
  "src",
  "public",
  "prisma/schema",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
];

/** Builds the application where the last build is missing or came from other sources. @returns whether it built */
export async function buildWhenNeeded(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<boolean> {
  const folder = join(root, environment.NEXT_DIST_DIR ?? ".next");
  const stamp = join(folder, "meridiano-sources");
  const digest = sourcesDigest();
  const built =
    existsSync(join(folder, "BUILD_ID")) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
  if (built) return false;
  console.log("Building the application …");
  await runNext(["build"], environment, signal);
  writeFileSync(stamp, digest);
  return true;
}

/** Names the content of everything a build is made from; tests and generated code aside. */
function sourcesDigest(): string {
  const hash = createHash("sha256");
  const add = (path: string) =>
    hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
  const walk = (path: string): void => {
    if (!existsSync(path)) return;
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const inner = join(path, entry.name);
      if (entry.isDirectory() && entry.name !== "generated") walk(inner);
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(inner);
    }
  };
  for (const source of sources.map((name) => join(root, name))) {
    if (/\.\w+$/.test(source)) add(source);
    else walk(source);
  }
  return hash.digest("hex");
}

function runNext(args: string[], environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const program = join(root, "node_modules/next/dist/bin/next");
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      signal,
    });
    child.on("error", fail);
    child.on("exit", (code) =>
      code === 0 ? done() : fail(new Error("The application could not be built; see above.")),
    );
  });
}
