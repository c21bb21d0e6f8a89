import "server-only";
import { z } from "zod";
import { refuseField } from "@/lib/errors.ts";
import { runAccount } from "@/server/corridor.ts";
import { linkTo, mailIsSet, sendMail } from "@/server/mail.ts";
import { accountCommandAfter, accountQuery } from "@/server/operation.ts";
import { countTry } from "@/server/rate-limit.ts";
import { tokenHash } from "@/server/session.ts";
import { linkMinutes } from "../rules.ts";
import { passwordReset, resetRequest } from "../schema.ts";
import { hashChosenPassword } from "./hash-chosen-password.ts";
import { issueLink, spendLink } from "./issue-link.ts";

/** Mails a link to set a new password, where the address is somebody's. The answer is the same where it is nobody's. */
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
    if (!person || !mailIsSet()) return { asked: true as const };
    const secret = await issueLink(scope, "password-reset", person.id, linkMinutes);
    await scope.recordSignIn("password.reset-asked", person.id, { address: scope.address });
    // Not waited for: how long a mail server takes would tell who has an account.
    scope.afterCommit(async () => {
      void sendMail({
        to: email,
        locale: person.locale,
        text: "accounts.mail.reset",
        values: {
          name: person.name,
          link: linkTo(`/${person.locale}/reset/${secret}`),
          minutes: linkMinutes,
        },
      });
    });
    return { asked: true as const };
  },
);

const findHolder = accountQuery(
  {
    whoever: "anyone",
    input: z.object({ token: z.string() }),
    output: z.object({ name: z.string(), email: z.string() }).nullable(),
  },
  async (scope, { token }) => {
    const link = await scope.tx.singleUseLink.findFirst({
      where: {
        tokenHash: tokenHash(token),
        purpose: "password-reset",
        usedAt: null,
        expiresAt: { gt: scope.now },
      },
      select: { userId: true },
    });
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
