import "server-only";
import { z } from "zod";
import { refuseField } from "@/lib/errors.ts";
import { runAccount } from "@/server/corridor.ts";
import { log } from "@/server/log.ts";
import { linkTo, mailIsSet, sendMail } from "@/server/mail.ts";
import { accountCommand, accountCommandAfter, accountQuery } from "@/server/operation.ts";
import { countTry } from "@/server/rate-limit.ts";
import { linkMinutes } from "../rules.ts";
import { passwordReset, resetRequest } from "../schema.ts";
import { hashChosenPassword } from "./hash-chosen-password.ts";
import { issueLink, openLink, spendLink } from "./issue-link.ts";

/**
 * Mails a link to set a new password, where the address is somebody's. Where it is nobody's the answer is the same, and as
 * fast: everything that is done for somebody is done after it.
 */
export const requestPasswordReset = accountCommandAfter(
  { whoever: "anyone", input: resetRequest, output: z.object({ asked: z.literal(true) }) },
  async (request, { email }) => {
    await countTry("reset-address", request.address);
    await countTry("reset-account", email);
  },
  async (scope, { email }) => {
    const person = await scope.tx.user.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, name: true, locale: true },
    });
    const { address, userAgent } = scope;
    if (person && mailIsSet())
      scope.afterCommit(async () => {
        runAccount(mailResetLink, null, { address, userAgent }, { ...person, email }).catch(
          (error: unknown) =>
            log.error("a link to set a new password was not made", {
              person: person.id,
              error: String(error),
            }),
        );
      });
    return { asked: true as const };
  },
);

/** Makes and mails a person's link. Not exported: only who asked with the person's address gets here. */
const mailResetLink = accountCommand(
  {
    whoever: "anyone",
    input: z.object({ id: z.string(), name: z.string(), locale: z.string(), email: z.string() }),
    output: z.null(),
  },
  async (scope, { id, name, locale, email }) => {
    const secret = await issueLink(scope, "password-reset", id, linkMinutes);
    await scope.recordSignIn("password.reset-asked", id, { address: scope.address });
    scope.afterCommit(async () => {
      const link = linkTo(`/${locale}/reset/${secret}`);
      void sendMail({
        to: email,
        locale,
        text: "accounts.mail.reset",
        values: { name, link, minutes: linkMinutes },
      });
    });
    return null;
  },
);

const findHolder = accountQuery(
  {
    whoever: "anyone",
    input: z.object({ token: z.string() }),
    output: z.object({ name: z.string(), email: z.string() }).nullable(),
  },
  async (scope, { token }) => {
    const link = await openLink(scope, "password-reset", token);
    if (!link?.userId) return null;
    return scope.tx.user.findFirst({
      where: { id: link.userId, disabledAt: null },
      select: { name: true, email: true },
    });
  },
);

/** Sets a new password by a mailed link, which works once; every session of the person ends. */
export const resetPassword = accountCommandAfter(
  { whoever: "anyone", input: passwordReset, output: z.object({ reset: z.literal(true) }) },
  async ({ address, userAgent }, { token, password }) => {
    await countTry("link-address", address);
    const holder = await runAccount(findHolder, null, { address, userAgent }, { token });
    if (!holder) return refuseField("password", "accounts.linkSpent");
    return hashChosenPassword(password, [holder.name, holder.email]);
  },
  async (scope, { token }, passwordHash) => {
    const link = await spendLink(scope, "password-reset", token);
    if (!link?.userId) return refuseField("password", "accounts.linkSpent");
    const { count } = await scope.tx.user.updateMany({
      where: { id: link.userId, disabledAt: null },
      data: { passwordHash },
    });
    if (count === 0) return refuseField("password", "accounts.linkSpent");
    await scope.tx.session.updateMany({
      where: { userId: link.userId, endedAt: null },
      data: { endedAt: scope.now },
    });
    await scope.tx.singleUseLink.deleteMany({
      where: { userId: link.userId, purpose: "password-reset", usedAt: null },
    });
    await scope.recordSignIn("password.reset", link.userId, { address: scope.address });
    return { reset: true as const };
  },
);
