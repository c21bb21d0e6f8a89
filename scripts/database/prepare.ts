import pg from "pg";
import { applyMigrations } from "./migrations.ts";
import { applyPolicies } from "./policies.ts";
import { publishFrameworks } from "./publish-frameworks.ts";
import { prepareRoles } from "./roles.ts";

/** What bringing a database up to date needs to know. */
export type PrepareOptions = { ownerUrl: string; secret: string; rolePrefix: string };

/**
 * Brings a database up to date: roles, migrations, policies, shipped frameworks. Doing it again changes nothing, and
 * of several starts on one database one does it while the others wait.
 */
export async function prepareDatabase(
  options: PrepareOptions,
): Promise<{ applied: string[]; policies: boolean }> {
  await prepareRoles(options);
  const turn = new pg.Client(options.ownerUrl);
  await turn.connect();
  try {
    await turn.query("select pg_advisory_lock(hashtext('meridiano prepare'))");
    const applied = await applyMigrations(options.ownerUrl);
    const policies = await applyPolicies({ ...options, always: applied.length > 0 });
    await publishFrameworks(options.ownerUrl);
    return { applied, policies };
  } finally {
    await turn.end(); // The lock goes with its connection.
  }
}
