import { type Embedded, openEmbedded } from "../../scripts/database/embedded.ts";
import { prepareDatabase } from "../../scripts/database/prepare.ts";
import { addressesFromOwner } from "../../src/server/database-address.ts";
import type { TestDatabase } from "./database.ts";

/**
 * An embedded Postgres of a test's own, up to date, with this process's environment pointed at it: for what only a
 * Postgres that may be stopped, filled or copied can show. Call it once a file, before the first use of src/server.
 */
export async function embeddedDatabase(dataDir: string): Promise<{ db: TestDatabase; postgres: Embedded }> {
  const rolePrefix = "meridiano";
  const postgres = await openEmbedded({ dataDir, rolePrefix });
  const { ownerUrl: owner, authSecret: secret, superuserUrl } = postgres;
  await prepareDatabase({ ownerUrl: owner, secret, rolePrefix });
  const addresses = addressesFromOwner(owner, secret, rolePrefix);
  Object.assign(process.env, {
    MERIDIANO_APP_URL: addresses.app,
    MERIDIANO_SIGNIN_URL: addresses.signin,
    MERIDIANO_JOBS_URL: addresses.jobs,
    MERIDIANO_ROLE_PREFIX: rolePrefix,
    DATA_DIR: dataDir,
    AUTH_SECRET: secret,
    BASE_URL: "", // Vitest sets it to "/", which is no address.
  });
  const admin = Object.assign(new URL(superuserUrl), { pathname: new URL(owner).pathname }).href;
  return { db: { ...addresses, owner, admin, secret }, postgres };
}
