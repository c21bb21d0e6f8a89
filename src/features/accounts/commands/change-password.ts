import "server-only";
import { z } from "zod";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { accountCommandAfter } from "@/server/operation.ts";
import { forgiveTries } from "@/server/rate-limit.ts";
import { passwordChange } from "../schema.ts";
import { checkPassword } from "./check-password.ts";
import { hashChosenPassword } from "./hash-chosen-password.ts";

/** Changes the person's password; every other session ends. */
export const changePassword = accountCommandAfter(
  { whoever: "person", input: passwordChange, output: z.object({ ended: z.number().int() }) },
  async (request, { currentPassword, password }) => {
    const me = request.actor;
    if (!me) throw new Refusal("unauthenticated");
    const { matchedHash } = await checkPassword(request, me.email, currentPassword);
    const hash = matchedHash ? await hashChosenPassword(password, [me.name, me.email]) : null;
    return { matchedHash, hash };
  },
  async (scope, _input, { matchedHash, hash }) => {
    const me = scope.actor;
    if (!me) throw new Refusal("unauthenticated");
    const { count } = hash
      ? await scope.tx.user.updateMany({
          where: { id: me.userId, passwordHash: matchedHash },
          data: { passwordHash: hash },
        })
      : { count: 0 };
    if (count === 0) {
      await scope.recordSignIn("password.change-refused", me.userId, { address: scope.address });
      scope.afterCommit(async () => refuseField("currentPassword", "accounts.wrongPassword"));
      return { ended: 0 };
    }
    const others = await scope.tx.session.updateMany({
      where: { userId: me.userId, endedAt: null, ...(me.sessionId ? { NOT: { id: me.sessionId } } : {}) },
      data: { endedAt: scope.now },
    });
    await scope.recordSignIn("password.changed", me.userId, { ended: others.count });
    scope.afterCommit(() => forgiveTries("sign-in-account", me.email));
    return { ended: others.count };
  },
);
