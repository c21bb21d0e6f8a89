import { mkdirSync } from "node:fs";
import pg from "pg";
import { rolePassword } from "../../src/server/database-address.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { joinUsers, withLock } from "./lock.ts";

/** The embedded database of a data folder, as this process uses it. */
export type Embedded = {
  ownerUrl: string;
  /** May do anything in the cluster: for creating and dropping databases, never for the application. */
  superuserUrl: string;
  authSecret: string;
  adopted: boolean;
  /** Starts Postgres again where it died; says whether it had to. */
  revive: () => Promise<boolean>;
  /** Leaves the database, and ends Postgres when no other process uses it. */
  leave: () => Promise<void>;
};

/** How an embedded database is opened. */
export type EmbeddedOptions = {
  dataDir: string;
  rolePrefix: string;
  authSecret?: string;
  port?: number;
  durable?: boolean;
};

/** Opens the embedded database of a data folder, starting Postgres where nobody has. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, rolePrefix } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  return withLock(dataDir, "postgres", async () => {
    const cluster = await startCluster(options);
    const leaveUsers = joinUsers(dataDir);
    const authSecret = options.authSecret ?? cluster.secrets.authSecret;
    const superuserUrl = addressOf(cluster, "postgres", cluster.secrets.superuserPassword, "postgres");
    const leave = () =>
      withLock(dataDir, "postgres", async () => {
        if (leaveUsers().last) await cluster.stop();
      });
    const owner = `${rolePrefix}_owner`;
    // From the cluster's own secret: changing AUTH_SECRET must not lock the owner out.
    const password = rolePassword(cluster.secrets.authSecret, owner);
    await ensureOwner(superuserUrl, owner, password);
    const ownerUrl = addressOf(cluster, owner, password, databaseName);
    const revive = async () => !cluster.isServed() && withLock(dataDir, "postgres", cluster.revive);
    return { ownerUrl, superuserUrl, authSecret, adopted: cluster.adopted, revive, leave };
  });
}

const databaseName = "meridiano";

function addressOf(cluster: Cluster, user: string, password: string, database: string): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${cluster.port}/${database}`;
}

// The owner is no superuser: row security, once forced, binds it like everybody else.
async function ensureOwner(superuserUrl: string, owner: string, password: string): Promise<void> {
  const superuser = new pg.Client(superuserUrl);
  await superuser.connect();
  try {
    const role = await superuser.query("select 1 from pg_roles where rolname = $1", [owner]);
    const name = pg.escapeIdentifier(owner);
    if (role.rows.length === 0) {
      await superuser.query(`create role ${name} login createrole password ${pg.escapeLiteral(password)}`);
    }
    const database = await superuser.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (database.rows.length === 0) await superuser.query(`create database ${databaseName} owner ${name}`);
  } finally {
    await superuser.end();
  }
}
