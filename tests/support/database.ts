import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { prepareRoles } from "../../scripts/database/roles.ts";
import { addressesFromOwner, type DatabaseAddresses } from "../../src/server/database-address.ts";

/** A database of a test file's own, migrated, with policies in force and no rows. */
export type TestDatabase = DatabaseAddresses & {
  /** Owns the tables; row security binds it too. */
  owner: string;
  /** Sees everything: a superuser. */
  admin: string;
  secret: string;
};

/**
 * Makes an empty database for this test file and points this process's environment at it, so that the corridor
 * under test finds it. Call it once a file, in `beforeAll`, before the first use of anything in src/server.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, secret, rolePrefix } = inject("testServer");
  const owner = await create(template);
  const admin = Object.assign(new URL(adminUrl), { pathname: new URL(owner).pathname }).href;
  await prepareRoles({ ownerUrl: owner, secret, rolePrefix }); // A copy does not inherit who may connect.
  const addresses = addressesFromOwner(owner, secret, rolePrefix);
  Object.assign(process.env, {
    MERIDIANO_APP_URL: addresses.app,
    MERIDIANO_SIGNIN_URL: addresses.signin,
    MERIDIANO_JOBS_URL: addresses.jobs,
    MERIDIANO_ROLE_PREFIX: rolePrefix,
    BASE_URL: "", // Vitest sets it to "/", which is no address.
    AUTH_SECRET: "Zq8v2Lk1Xw7Bn4Tr9Yp3Hd6Gs5Jm0FcUeAi",
  });
  return { ...addresses, owner, admin, secret };
}

/** Makes a database without a single table, and answers its owner's address. */
export async function emptyDatabase(): Promise<string> {
  return create("template0");
}

async function create(from: string): Promise<string> {
  const { adminUrl, ownerUrl, template } = inject("testServer");
  const name = template.replace(/template$/, randomBytes(6).toString("hex"));
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  const owner = pg.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).username));
  await admin.query(`create database ${name} owner ${owner} template ${from}`);
  await admin.end();
  return Object.assign(new URL(ownerUrl), { pathname: name }).href;
}
