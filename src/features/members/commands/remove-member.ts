import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { memberId } from "../schema.ts";
import { keepAnAdmin } from "./keep-an-admin.ts";

/**
 * Removes a member: the next request of that person finds the organisation gone, and so do the tokens they made.
 * @throws Refusal("invalid") for the last admin, ("not-found") for nobody of this organisation.
 */
export const removeMember = command(
  { permission: "member:manage", input: memberId, output: memberId },
  async (scope, { userId }) => {
    const { organisationId } = scope;
    await keepAnAdmin(scope, userId);
    const member = await scope.tx.membership.findUnique({
      where: { organisationId_userId: { organisationId, userId } },
      select: { role: true, user: { select: { name: true, email: true } } },
    });
    const { count } = await scope.tx.membership.deleteMany({ where: { organisationId, userId } });
    if (!member || count === 0) throw new Refusal("not-found");
    const tokens = await scope.tx.apiToken.updateMany({
      where: { organisationId, createdById: userId, revokedAt: null },
      data: { revokedAt: scope.now },
    });
    scope.audit({
      type: "member.removed",
      subjectId: userId,
      facts: { role: member.role, revokedTokens: tokens.count },
      personal: { name: member.user.name, email: member.user.email },
    });
    return { userId };
  },
);
