import "server-only";
import { Refusal } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { invitationId } from "../schema.ts";

/** Withdraws an invitation: its link opens nothing any more. @throws Refusal("not-found") once answered or withdrawn. */
export const revokeInvitation = command(
  { permission: "member:manage", input: invitationId, output: invitationId },
  async (scope, { id }) => {
    const { count } = await scope.tx.invitation.updateMany({
      where: { organisationId: scope.organisationId, id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: scope.now },
    });
    if (count === 0) throw new Refusal("not-found");
    scope.audit({ type: "invitation.revoked", subjectId: id });
    return { id };
  },
);
