import { addressesFromOwner, type DatabaseAddresses } from "../../src/server/database-address.ts";
import type { Env } from "../../src/server/env.ts";
import { env } from "../../src/server/env.ts";
import { openEmbedded } from "./embedded.ts";
import { prepareDatabase } from "./prepare.ts";

/** A database ready to be used by a program, and how to leave it. */
export type OpenDatabase = {
  addresses: DatabaseAddresses;
  ownerUrl: string;
  authSecret: string;
  embedded: boolean;
  /** What bringing it up to date changed. */
  applied: string[];
  leave: () => Promise<void>;
};

/** Opens the database that the environment names, embedded where it names none, and brings it up to date. */
export async function openDatabase(from: Env): Promise<OpenDatabase> {
  const rolePrefix = from.MERIDIANO_ROLE_PREFIX;
  const found = await locate(from, rolePrefix);
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
  const database = await openDatabase(env);
  // The corridor of this process reads its addresses from the environment, like the server's.
  process.env.MERIDIANO_APP_URL = database.addresses.app;
  process.env.MERIDIANO_SIGNIN_URL = database.addresses.signin;
  process.env.MERIDIANO_JOBS_URL = database.addresses.jobs;
  process.env.AUTH_SECRET = database.authSecret;
  try {
    return await work(database.addresses);
  } finally {
    await database.leave();
  }
}

async function locate(from: Env, rolePrefix: string) {
  if (from.DATABASE_URL && from.AUTH_SECRET) {
    return {
      ownerUrl: from.DATABASE_URL,
      authSecret: from.AUTH_SECRET,
      embedded: false,
      leave: async () => {},
    };
  }
  const { ownerUrl, authSecret, leave } = await openEmbedded({
    dataDir: from.DATA_DIR,
    rolePrefix,
    ...(from.AUTH_SECRET ? { authSecret: from.AUTH_SECRET } : {}),
  });
  return { ownerUrl, authSecret, embedded: true, leave };
}
