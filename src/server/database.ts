import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { Prisma, PrismaClient } from "@/generated/prisma/client.ts";
import { corridorPool } from "./connection.ts";
import { addressesFromOwner } from "./database-address.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { statementName } from "./statements.ts";

export { Prisma };

/** The two ways in: as an organisation's servant, or as the keeper of sign-ins. */
type Door = "app" | "signin";

type Held = { pool: pg.Pool; client: PrismaClient };

/** Pools outlive hot reloads in development, hence their place on the global object. */
const held = globalThis as unknown as { meridianoDoors?: Partial<Record<Door, Held>> };

/** The address of a door: set by the launcher, or derived from the owner's address and the secret. */
function addressOf(door: Door): string {
  const given = door === "app" ? env.MERIDIANO_APP_URL : env.MERIDIANO_SIGNIN_URL;
  if (given) return given;
  if (!env.DATABASE_URL || !env.AUTH_SECRET)
    throw new Error("no database address: start with npm start or npm run dev");
  return addressesFromOwner(env.DATABASE_URL, env.AUTH_SECRET, env.MERIDIANO_ROLE_PREFIX)[door];
}

function open(door: Door): Held {
  const pool = corridorPool({
    connectionString: addressOf(door),
    max: door === "app" ? env.APP_POOL_SIZE : env.SIGNIN_POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: `meridiano-${door}`,
  });
  // Without a listener a Postgres restart ends the process (tried).
  pool.on("error", (error) => log.warn("database connection lost", { door, error: error.message }));
  const adapter = new PrismaPg(pool, {
    // The type asks for a name always; the driver takes none as "do not keep it".
    statementNameGenerator: statementName as () => string,
  });
  return { pool, client: new PrismaClient({ adapter, log: [] }) };
}

function door(name: Door): Held {
  held.meridianoDoors ??= {};
  held.meridianoDoors[name] ??= open(name);
  return held.meridianoDoors[name];
}

/** The client of one door, opened at first use. Only the corridor calls it: holding it is stepping outside a tenant. */
export function unsafeClient(name: Door): PrismaClient {
  return door(name).client;
}

/** The connections of one door, for the few statements that every request makes outside a transaction. */
export function unsafePool(name: Door): pg.Pool {
  return door(name).pool;
}

/** Closes every connection, so that a script or a test can end. */
export async function closeDatabase(): Promise<void> {
  const doors = Object.values(held.meridianoDoors ?? {});
  held.meridianoDoors = {};
  // Prisma ends only a pool that it has used itself, and an open one keeps a program from ending.
  for (const { client, pool } of doors) {
    await client.$disconnect();
    await pool.end();
  }
}
