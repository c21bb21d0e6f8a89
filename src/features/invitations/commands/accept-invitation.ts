import "server-only";
import { z } from "zod";
import { createPerson } from "@/features/accounts/commands/create-person.ts";
import { hashChosenPassword } from "@/features/accounts/commands/hash-chosen-password.ts";
import { openSession } from "@/features/accounts/commands/open-session.ts";
import { sessionAnswer } from "@/features/accounts/schema.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { findStanding } from "@/server/actor.ts";
import { runAccount } from "@/server/corridor.ts";
import { accountCommand, accountCommandAfter } from "@/server/operation.ts";
import { countTry } from "@/server/rate-limit.ts";
import { findInvitation } from "../queries.ts";
import { heldInvitation, newPersonsAnswer } from "../schema.ts";
import { unsafeJoinOrganisation } from "./join-organisation.ts";

/** Accepts an invitation as the person who is signed in, whose address it must be. */
export const acceptInvitation = accountCommand(
  { whoever: "person", input: heldInvitation, output: z.object({ joined: z.literal(true) }) },
  async (scope, { token }) => {
    const actor = scope.actor;
    if (!actor) throw new Refusal("unauthenticated");
    scope.afterCommit(() => unsafeJoinOrganisation(actor, token));
    return { joined: true as const };
  },
);

/**
 * Accepts an invitation as a new person: the account and its session first, the membership in a second step. Should
 * that not come about, the link still opens, and asks the person to sign in.
 */
export const acceptAsNewPerson = accountCommandAfter(
  { whoever: "anyone", input: newPersonsAnswer, output: sessionAnswer },
  async ({ address, userAgent }, { token, name, password }) => {
    await countTry("link-address", address);
    const invitation = await runAccount(findInvitation, null, { address, userAgent }, { token });
    if (!invitation) return refuseField("password", "accounts.linkSpent");
    const { email } = invitation;
    return { email, passwordHash: await hashChosenPassword(password, [name, email]) };
  },
  async (scope, { token, name, locale }, { email, passwordHash }) => {
    const userId = await createPerson(scope, { email, name, passwordHash, locale });
    const sessionId = await openSession(scope, userId);
    await scope.recordSignIn("sign-in.accepted", userId, { address: scope.address, session: sessionId });
    scope.afterCommit(async () => {
      const { actor } = await findStanding({ via: "session", sessionId }, null);
      if (actor) await unsafeJoinOrganisation(actor, token);
    });
    return { sessionId, locale };
  },
);
