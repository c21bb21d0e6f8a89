import "server-only";
import { refuseField } from "@/lib/errors.ts";
import { accountCommandAfter } from "@/server/operation.ts";
import { forgiveTries } from "@/server/rate-limit.ts";
import { credentials, sessionAnswer } from "../schema.ts";
import { checkPassword } from "./check-password.ts";
import { openSession } from "./open-session.ts";

/**
 * Signs somebody in with mail address and password. A refusal is the same, and as slow, whether the address is
 * unknown, the password wrong or the account disabled; it is recorded all the same.
 */
export const signIn = accountCommandAfter(
  { whoever: "anyone", input: credentials, output: sessionAnswer },
  (request, { email, password }) => checkPassword(request, email, password),
  async (scope, { email }, { userId, matchedHash }) => {
    // Looked at once more and held: a password changed meanwhile must not let the old one in.
    const [still] = matchedHash
      ? await scope.tx.$queryRaw<{ id: string; locale: string }[]>`
          select id, locale from "user" where id = ${userId}::uuid and password_hash = ${matchedHash} and disabled_at is null
          for share`
      : [];
    if (!still) {
      await scope.recordSignIn("sign-in.refused", userId, { address: scope.address });
      scope.afterCommit(async () => refuseField("password", "accounts.wrongCredentials"));
      return { sessionId: "", locale: "" };
    }
    const sessionId = await openSession(scope, still.id);
    await scope.recordSignIn("sign-in.accepted", still.id, { address: scope.address, session: sessionId });
    scope.afterCommit(() => forgiveTries("sign-in-account", email));
    return { sessionId, locale: still.locale };
  },
);
