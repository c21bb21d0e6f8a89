import "server-only";
import type { Role } from "@/access/roles.ts";
import { uuidv7 } from "@/lib/ids.ts";
import { linkTo } from "@/server/mail.ts";
import type { CommandScope } from "@/server/scope.ts";
import { newSecret, tokenHash } from "@/server/session.ts";
import { invitationDays } from "../rules.ts";

type Wish = { email: string; role: Role; departmentId: string | null; locale: string };

/**
 * Writes an invitation and its audit entry in the caller's transaction; an earlier open one to the same address ends.
 * @returns its id and its link, which is known only now
 */
export async function writeInvitation(
  scope: Pick<CommandScope, "tx" | "organisationId" | "actor" | "now" | "audit">,
  { email, role, departmentId, locale }: Wish,
): Promise<{ id: string; link: string }> {
  const { organisationId, now } = scope;
  await scope.tx.invitation.updateMany({
    where: { organisationId, email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const id = uuidv7();
  const secret = newSecret();
  await scope.tx.invitation.create({
    data: {
      organisationId,
      id,
      email,
      role,
      departmentId,
      tokenHash: tokenHash(secret),
      invitedById: scope.actor.userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    },
    select: { id: true },
  });
  scope.audit({
    type: "invitation.sent",
    subjectId: id,
    facts: { role, ...(departmentId ? { departmentId } : {}) },
    personal: { email },
  });
  return { id, link: linkTo(`/${locale}/invitation/${secret}`) };
}
