import "server-only";
import { uuidv7 } from "@/lib/ids.ts";
import type { AccountScope } from "@/server/scope.ts";
import { sessionSeconds } from "@/server/session.ts";
import { purgeSpent } from "./purge-spent.ts";

/** Opens a session for somebody who has proved who they are. The one this browser had ends. @returns its id */
export async function openSession(scope: AccountScope, userId: string): Promise<string> {
  if (scope.actor?.sessionId)
    await scope.tx.session.updateMany({
      where: { id: scope.actor.sessionId, endedAt: null },
      data: { endedAt: scope.now },
    });
  const id = uuidv7();
  // By the clock of Postgres, which also judges when it is over.
  await scope.tx.$executeRaw`
    insert into session (id, user_id, user_agent, address, expires_at)
    values (${id}::uuid, ${userId}::uuid, ${scope.userAgent}, ${scope.address}, now() + make_interval(secs => ${sessionSeconds}))`;
  await purgeSpent(scope);
  return id;
}
