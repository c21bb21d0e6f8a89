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
  await scope.tx.session.create({
    data: {
      id,
      userId,
      userAgent: scope.userAgent,
      address: scope.address,
      createdAt: scope.now,
      lastSeenAt: scope.now,
      expiresAt: new Date(scope.now.getTime() + sessionSeconds * 1000),
    },
    select: { id: true },
  });
  await purgeSpent(scope);
  return id;
}
