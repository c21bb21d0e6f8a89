import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { recordId } from "@/lib/fields.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { accountCommand } from "@/server/operation.ts";

const nothing = z.object({});
const ended = z.object({ ended: z.number().int() });

/** Ends the session of this browser. Signing out twice is no fault. */
export const signOut = accountCommand({ whoever: "anyone", input: nothing, output: ended }, async (scope) => {
  if (!scope.actor?.sessionId) return { ended: 0 };
  const { count } = await scope.tx.session.updateMany({
    where: { id: scope.actor.sessionId, endedAt: null },
    data: { endedAt: scope.now },
  });
  await scope.recordSignIn("sign-out", scope.actor.userId, { session: scope.actor.sessionId });
  return { ended: count };
});

/** Ends one of the person's sessions, on whatever device it is. @throws Refusal("not-found") for another's. */
export const endSession = accountCommand(
  { whoever: "person", input: z.object({ id: recordId() }), output: ended },
  async (scope, { id }) => {
    const userId = scope.actor?.userId ?? "";
    const { count } = await scope.tx.session.updateMany({
      where: { id, userId, endedAt: null },
      data: { endedAt: scope.now },
    });
    if (count === 0) throw new Refusal("not-found");
    await scope.recordSignIn("session.ended", userId, { session: id });
    return { ended: count };
  },
);

/** Ends every session of the person but this one. */
export const endOtherSessions = accountCommand(
  { whoever: "person", input: nothing, output: ended },
  async (scope) => {
    const userId = scope.actor?.userId ?? "";
    const kept = scope.actor?.sessionId;
    const { count } = await scope.tx.session.updateMany({
      where: { userId, endedAt: null, ...(kept ? { NOT: { id: kept } } : {}) },
      data: { endedAt: scope.now },
    });
    if (count > 0) await scope.recordSignIn("session.others-ended", userId, { ended: count });
    return { ended: count };
  },
);

/** Ends the session row of a browser that signed out by next-auth's own address. */
export async function endSessionRow(sessionId: string): Promise<void> {
  const { actor } = await findStanding({ via: "session", sessionId }, null);
  if (actor) await runAccount(signOut, actor, { address: "", userAgent: "" }, {});
}
