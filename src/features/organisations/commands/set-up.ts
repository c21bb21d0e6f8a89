import "server-only";
import { createPerson } from "@/features/accounts/commands/create-person.ts";
import { hashChosenPassword } from "@/features/accounts/commands/hash-chosen-password.ts";
import { spendLink } from "@/features/accounts/commands/issue-link.ts";
import { openSession } from "@/features/accounts/commands/open-session.ts";
import { findLink } from "@/features/accounts/queries.ts";
import { sessionAnswer } from "@/features/accounts/schema.ts";
import { unsafeJoinOrganisation } from "@/features/invitations/commands/join-organisation.ts";
import { refuseField } from "@/lib/errors.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { accountCommandAfter } from "@/server/operation.ts";
import { countTry } from "@/server/rate-limit.ts";
import { firstRun } from "../schema.ts";
import { unsafeFoundOrganisation, unsafeWriteOrganisation } from "./found-organisation.ts";

/**
 * Sets an empty installation up by the link that its start printed: the operator's account and session first, then
 * the first organisation, its admin being the operator unless another address is given. Should the second step not
 * come about, the operator is signed in and founds the organisation from the operator's page.
 */
export const setUp = accountCommandAfter(
  { whoever: "anyone", input: firstRun, output: sessionAnswer },
  async ({ address, userAgent }, { token, password, operatorName, operatorEmail }) => {
    await countTry("link-address", address);
    const { open } = await runAccount(
      findLink,
      null,
      { address, userAgent },
      { token, purpose: "first-run" },
    );
    if (!open) refuseField("password", "accounts.linkSpent");
    return hashChosenPassword(password, [operatorName, operatorEmail]);
  },
  async (scope, input, passwordHash) => {
    if (!(await spendLink(scope, "first-run", input.token))) refuseField("password", "accounts.linkSpent");
    if ((await scope.tx.user.count()) > 0) refuseField("password", "accounts.linkSpent");
    const { operatorEmail: email, operatorName: name, locale } = input;
    const userId = await createPerson(scope, { email, name, passwordHash, locale, operator: true });
    const sessionId = await openSession(scope, userId);
    await scope.recordSignIn("operator.created", userId, { address: scope.address });
    scope.afterCommit(async () => {
      const { actor } = await findStanding({ via: "session", sessionId }, null);
      if (!actor) return;
      const { adminEmail } = input;
      if (adminEmail && adminEmail !== email) {
        await unsafeFoundOrganisation({ ...input, adminEmail }, actor);
        return;
      }
      const { link } = await unsafeWriteOrganisation({ ...input, adminEmail: email }, actor);
      await unsafeJoinOrganisation(actor, link.split("/").at(-1) ?? "");
    });
    return { sessionId, locale };
  },
);
