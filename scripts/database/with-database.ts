import pg from "pg";
import { addressesFromOwner, type DatabaseAddresses } from "../../src/server/database-address.ts";
import { type Env, readEnv } from "../../src/server/env.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";
import { prepareDatabase } from "./prepare.ts";

/** A database ready to be used by a program, and how to leave it. */
export type OpenDatabase = {
  addresses: DatabaseAddresses;
  ownerUrl: string;
  authSecret: string;
  /** What only an embedded database offers. */
  embedded: Pick<Embedded, "adopted" | "revive"> | null;
  /** What bringing it up to date changed. */
  applied: string[];
  leave: () => Promise<void>;
};

/** Opens the database that the environment names, embedded where it names none, and brings it up to date. */
export async function openDatabase(from: Env): Promise<OpenDatabase> {
  const rolePrefix = from.MERIDIANO_ROLE_PREFIX;
  const found = await locateDatabase(from);
  try {
    const { applied } = await prepareDatabase({
      ownerUrl: found.ownerUrl,
      secret: found.authSecret,
      rolePrefix,
    });
    const addresses = addressesFromOwner(found.ownerUrl, found.authSecret, rolePrefix);
    return { ...found, addresses, applied };
  } catch (error) {
    await found.leave();
    throw error;
  }
}

/**
 * Does one piece of work on the database, whether the server runs or not: attaches to the running embedded Postgres
 * or starts it, and ends it afterwards unless somebody else uses it.
 */
export async function withDatabase<T>(work: (addresses: DatabaseAddresses) => Promise<T>): Promise<T> {
  const database = await openDatabase(readEnv(process.env));
  // The corridor of this process reads its addresses from the environment, like the server's.
  Object.assign(process.env, environmentOf(database));
  try {
    return await work(database.addresses);
  } finally {
    await database.leave();
  }
}

/** What a process must be told to work on this database as the application; nothing in it gives the owner's power. */
export function environmentOf({ addresses, authSecret }: OpenDatabase): Record<string, string> {
  return {
    MERIDIANO_APP_URL: addresses.app,
    MERIDIANO_SIGNIN_URL: addresses.signin,
    MERIDIANO_JOBS_URL: addresses.jobs,
    AUTH_SECRET: authSecret,
  };
}

/** Finds the database that the environment names, and starts the embedded one, without bringing anything up to date. */
export async function locateDatabase(from: Env) {
  const rolePrefix = from.MERIDIANO_ROLE_PREFIX;
  if (from.DATABASE_URL && from.AUTH_SECRET) {
    await demandVersion(from.DATABASE_URL);
    return {
      ownerUrl: from.DATABASE_URL,
      authSecret: from.AUTH_SECRET,
      embedded: null,
      leave: async () => {},
    };
  }
  const embedded = await openEmbedded({
    dataDir: from.DATA_DIR,
    rolePrefix,
    ...(from.AUTH_SECRET ? { authSecret: from.AUTH_SECRET } : {}),
  });
  const { ownerUrl, authSecret, leave } = embedded;
  return { ownerUrl, authSecret, embedded, leave };
}

async function demandVersion(url: string): Promise<void> {
  const client = new pg.Client(url);
  try {
    await client.connect();
  } catch (error) {
    throw new Error(
      `The database of DATABASE_URL does not answer: ${error instanceof Error ? error.message : error}`,
    );
  }
  const { rows } = await client.query<{ number: number }>(
    "select current_setting('server_version_num')::int as number",
  );
  await client.end();
  const major = Math.floor((rows[0]?.number ?? 0) / 10_000);
  if (major < 15 || major > 18)
    throw new Error(`DATABASE_URL names a PostgreSQL ${major}; Meridiano runs on 15 to 18.`);
}
