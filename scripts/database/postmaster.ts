import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** A Postgres that left its mark in a cluster's folder. */
export type Postmaster = { pid: number; port: number };

/** Reads who claims to serve a cluster's folder, or null when nobody does. */
export function readPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => Number(line));
  return pid && pid > 0 ? { pid, port: port ?? 0 } : null;
}

/** Says whether a process lives, whoever owns it. One that ended and that nobody buried yet does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  try {
    // The name in parentheses may hold anything; the state follows it.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return !"ZX".includes(stat.charAt(stat.lastIndexOf(")") + 2));
  } catch {
    return true; // No /proc here: the signal's answer stands.
  }
}

/**
 * Says whether a living process is the Postgres of this very folder; a process id may have been given to a stranger
 * since. Where the system shows no command lines the answer is yes, and only a password can tell.
 */
export function isPostgresOf(pid: number, cluster: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return command[0]?.endsWith("postgres") === true && command.includes(realpathSync(cluster));
  } catch {
    return !existsSync("/proc/self/cmdline");
  }
}

/** Says whether the server on this port opens to our password and serves this folder. */
export async function answersAsOurs(cluster: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
  client.on("error", () => {}); // A server that goes away mid-question is simply not ours to use.
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === realpathSync(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
