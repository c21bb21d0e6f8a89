import "server-only";
import { z } from "zod";
import { Refusal, refuseField } from "@/lib/errors.ts";
import type { Actor } from "@/server/actor.ts";
import { runAccount, unsafeActIn } from "@/server/corridor.ts";
import { accountQuery } from "@/server/operation.ts";
import { tokenHash } from "@/server/session.ts";

const held = z.object({
  organisationId: z.string(),
  id: z.string(),
  email: z.string(),
  open: z.boolean(),
  joined: z.boolean(),
});

// Not exported: it answers about an organisation to somebody who is no member yet.
const findHeld = accountQuery(
  { whoever: "person", input: z.object({ token: z.string() }), output: held.nullable() },
  async (scope, { token }) => {
    const row = await scope.tx.invitation.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: {
        organisationId: true,
        id: true,
        email: true,
        acceptedAt: true,
        revokedAt: true,
        expiresAt: true,
      },
    });
    if (!row) return null;
    const joined = await scope.tx.membership.count({
      where: { organisationId: row.organisationId, userId: scope.actor?.userId ?? "" },
    });
    const { organisationId, id, email, acceptedAt, revokedAt, expiresAt } = row;
    const open = !acceptedAt && !revokedAt && expiresAt > scope.now;
    return { organisationId, id, email, open, joined: joined > 0 };
  },
);

/**
 * Makes a person a member by an invitation to their own address: the second of two steps, each whole in itself
 * (docs/decisions/003). Called again after a crash, or by a second click, it finishes or finds nothing left to do.
 * @throws Refusal("not-found") for a link that opens nothing, ("invalid") for one that was sent to another address.
 */
export async function unsafeJoinOrganisation(actor: Actor, token: string): Promise<void> {
  const found = await runAccount(findHeld, actor, { address: "", userAgent: "" }, { token });
  if (!found) throw new Refusal("not-found");
  if (found.email !== actor.email) refuseField("token", "invitations.otherAddress");
  if (found.joined && !found.open) return;
  await unsafeActIn(found.organisationId, actor, async (scope) => {
    const [accepted] = await scope.tx.$queryRaw<{ role: string; department_id: string | null }[]>`
      update invitation set accepted_at = ${scope.now}
      where organisation_id = ${scope.organisationId}::uuid and id = ${found.id}::uuid
        and accepted_at is null and revoked_at is null and expires_at > ${scope.now}
      returning role, department_id`;
    if (!accepted) throw new Refusal("not-found");
    // Who is a member already keeps the role: an invitation never changes it.
    await scope.tx.$executeRaw`
      insert into membership (organisation_id, user_id, role, department_id)
      values (${scope.organisationId}::uuid, ${actor.userId}::uuid, ${accepted.role},
        ${accepted.department_id}::uuid)
      on conflict (organisation_id, user_id) do nothing`;
    scope.audit({
      type: "invitation.accepted",
      subjectId: found.id,
      facts: { role: accepted.role, member: actor.userId },
    });
  });
}
