import "server-only";
import { z } from "zod";
import { issueLink } from "@/features/accounts/commands/issue-link.ts";
import { linkMinutes } from "@/features/accounts/rules.ts";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { runAccount } from "@/server/corridor.ts";
import { linkTo } from "@/server/mail.ts";
import { accountCommand, command } from "@/server/operation.ts";
import { memberId, resetLink } from "../schema.ts";

// Not exported: only behind the permission of the command below.
const issueFor = accountCommand(
  {
    whoever: "person",
    input: z.object({ userId: z.string(), organisationId: z.string() }),
    output: z.object({ link: z.string() }),
  },
  async (scope, { userId, organisationId }) => {
    const person = await scope.tx.user.findFirst({
      where: { id: userId, disabledAt: null },
      select: { operator: true, locale: true },
    });
    const elsewhere = await scope.tx.membership.count({ where: { userId, NOT: { organisationId } } });
    // Whoever holds the link becomes that person everywhere: here that must mean in this organisation only.
    if (!person || person.operator || elsewhere > 0) refuseField("userId", "members.worksElsewhere");
    const secret = await issueLink(scope, "password-reset", userId, linkMinutes);
    await scope.recordSignIn("password.reset-link-made", userId, {
      by: scope.actor?.userId ?? null,
      organisationId,
    });
    return { link: linkTo(`/${person.locale}/reset/${secret}`) };
  },
);

/**
 * Makes a link with which a member sets a new password, for an admin to hand over where no mail can be sent. Only for
 * who works in this organisation alone. The audit log tells that it was asked for; its use ends all the person's
 * sessions, so it cannot pass unnoticed.
 * @throws Refusal("invalid") for who works elsewhere too, ("not-found") for no member.
 */
export const makeResetLink = command(
  { permission: "member:manage", input: memberId, output: resetLink },
  async (scope, { userId }) => {
    const { organisationId, actor } = scope;
    if (actor.via === "token") throw new Refusal("forbidden");
    const members = await scope.tx.membership.count({ where: { organisationId, userId } });
    if (members === 0) throw new Refusal("not-found");
    scope.audit({ type: "member.reset-link-asked", subjectId: userId });
    const answer = { link: "" };
    scope.afterCommit(async () => {
      const origin = { address: "", userAgent: "" };
      answer.link = (await runAccount(issueFor, actor, origin, { userId, organisationId })).link;
    });
    return answer;
  },
);
