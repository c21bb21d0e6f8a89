import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { recordId } from "@/lib/fields.ts";
import { command } from "@/server/operation.ts";
import { demandWritten } from "@/server/versions.ts";
import { findInvitation } from "../queries/list-network-invitations.ts";

/**
 * Takes back an invitation that the city has not accepted. A consent in force is the city's alone to withdraw.
 * @throws Refusal("conflict") when the city shares already.
 */
export const revokeInvitation = command(
  {
    permission: "network:invite",
    input: z.object({ id: recordId() }),
    output: z.object({ revoked: z.boolean() }),
    about: "Takes back an invitation that the city has not accepted.",
  },
  async (scope, { id }) => {
    const entry = await findInvitation(scope, id);
    if (!entry) throw new Refusal("not-found");
    if (entry.status === "granted") throw new Refusal("conflict");
    if (entry.status === "revoked") {
      scope.unchanged();
      return { revoked: true };
    }
    const { count } = await scope.tx.networkInvitation.updateMany({
      where: { organisationId: scope.organisationId, id, revokedAt: null },
      data: { revokedAt: scope.now },
    });
    demandWritten(count);
    scope.audit({
      type: "network-invitation.revoked",
      subjectType: "network-invitation",
      subjectId: id,
      subjectReference: entry.city.name,
    });
    return { revoked: true };
  },
);
