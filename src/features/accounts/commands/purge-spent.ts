import "server-only";
import type { AccountScope } from "@/server/scope.ts";

/** How many of the oldest rows of each table one purge looks at: what bounds its cost, whatever lies there. */
const looked = 200;

/**
 * Deletes sessions and one-time links that have opened nothing for thirty days, among the oldest of each table. A dead
 * row keeps somebody's network address and browser for no purpose; what happened is told by the chain of sign-ins,
 * which stays, so a purge needs no entry of its own. Called where a session opens: as many go as come, and more.
 */
export async function purgeSpent({ tx }: Pick<AccountScope, "tx">): Promise<void> {
  // Ids grow with time, so that the primary key finds the oldest without an index more.
  await tx.$executeRaw`
    delete from session where id in (
      select id from (select id, expires_at, ended_at from session order by id limit ${looked}) oldest
      where least(expires_at, ended_at) < now() - interval '30 days')`;
  await tx.$executeRaw`
    delete from single_use_link where id in (
      select id from (select id, expires_at, used_at from single_use_link order by id limit ${looked}) oldest
      where least(expires_at, used_at) < now() - interval '30 days')`;
}
