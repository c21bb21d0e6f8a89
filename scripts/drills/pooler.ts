import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type DatabaseAddresses, throughPooler } from "../../src/server/database-address.ts";
import { chooseRunAs } from "../database/binaries.ts";
import { freePort } from "../database/cluster.ts";

/** A pgbouncer in transaction mode between an application and its Postgres. */
export type Pooler = { addresses: DatabaseAddresses; log: () => string; stop: () => Promise<void> };

const program = process.env.PGBOUNCER ?? "/usr/sbin/pgbouncer";

/** The version of the pgbouncer of this machine (PGBOUNCER names another program), as a number like 1.18. */
export function poolerVersion(): number {
  const said = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (said.error) throw new Error("pgbouncer is missing: apt-get install pgbouncer");
  const [, major, minor] = said.stdout.match(/PgBouncer (\d+)\.(\d+)/) ?? [];
  return Number(major) + Number(minor) / 100;
}

/** Starts one in front of a database, with fewer connections behind than clients before it, so that they are shared. */
export async function startPooler(direct: DatabaseAddresses, preparedStatements: number): Promise<Pooler> {
  const folder = mkdtempSync(join(tmpdir(), "meridiano-pooler-"));
  const { uid, gid } = chooseRunAs(folder); // It refuses root, as Postgres does.
  const port = await freePort();
  const app = new URL(direct.app);
  const files = {
    "users.txt": Object.values(direct)
      .map((address) => new URL(address))
      .map((url) => `"${decodeURIComponent(url.username)}" "${decodeURIComponent(url.password)}"`)
      .join("\n"),
    "pgbouncer.ini": [
      "[databases]",
      `meridiano = host=${app.hostname} port=${app.port} dbname=${app.pathname.slice(1)}`,
      "[pgbouncer]",
      `listen_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =`,
      `auth_type = scram-sha-256\nauth_file = ${folder}/users.txt\nlogfile = ${folder}/log`,
      "pool_mode = transaction\ndefault_pool_size = 4\nmax_client_conn = 200",
      ...(preparedStatements ? [`max_prepared_statements = ${preparedStatements}`] : []),
    ].join("\n"),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${text}\n`, { mode: 0o600 });
    if (uid !== undefined) chownSync(join(folder, name), uid, gid ?? uid);
  }
  if (uid !== undefined) chownSync(folder, uid, gid ?? uid);
  let said = "";
  const child = spawn(program, [join(folder, "pgbouncer.ini")], {
    ...(uid === undefined ? {} : { uid, gid }),
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += String(piece)));
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  while (child.exitCode === null && !(await answers(port))) await pause(100);
  if (child.exitCode !== null) throw new Error(`pgbouncer did not start:\n${said}`);
  return {
    addresses: throughPooler(direct, `postgresql://127.0.0.1:${port}/meridiano`),
    log: () => said,
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}
