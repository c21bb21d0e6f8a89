import "server-only";
import { z } from "zod";
import { isRole } from "@/access/roles.ts";
import { accountQuery, query } from "@/server/operation.ts";
import { tokenHash } from "@/server/session.ts";
import { openedInvitation, openInvitation, type ShownInvitation, shownInvitation } from "./schema.ts";

/** The invitations that nobody has answered or withdrawn, newest first. */
export const listInvitations = query(
  { permission: "member:read", input: z.object({}), output: z.array(openInvitation) },
  async (scope) => {
    const rows = await scope.tx.invitation.findMany({
      where: { organisationId: scope.organisationId, acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true, email: true, role: true, departmentId: true, createdAt: true, expiresAt: true },
      take: 200,
    });
    const departments = await scope.tx.department.findMany({
      where: { organisationId: scope.organisationId },
      select: { id: true, name: true },
    });
    return rows.map(({ departmentId, role, ...row }) => ({
      ...row,
      role: isRole(role) ? role : "viewer",
      departmentName: departments.find(({ id }) => id === departmentId)?.name ?? null,
      expired: row.expiresAt <= scope.now,
    }));
  },
);

/**
 * What an invitation's link says to whoever holds it, read without spending it; null where it opens nothing, be it
 * accepted, withdrawn, run out or never sent.
 */
export const findInvitation = accountQuery(
  { whoever: "anyone", input: openedInvitation, output: shownInvitation.nullable() },
  async (scope, { token }): Promise<ShownInvitation | null> => {
    const invitation = await scope.tx.invitation.findFirst({
      where: {
        tokenHash: tokenHash(token),
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: scope.now },
      },
      select: { organisationId: true, email: true, role: true },
    });
    if (!invitation || !isRole(invitation.role)) return null;
    const organisation = await scope.tx.organisation.findUnique({
      where: { id: invitation.organisationId },
      select: { name: true },
    });
    const known = await scope.tx.user.count({ where: { email: invitation.email } });
    const mine = scope.actor?.email === invitation.email;
    return {
      organisation: organisation?.name ?? "",
      email: invitation.email,
      role: invitation.role,
      holder: mine ? "signed-in" : scope.actor ? "somebody-else" : known > 0 ? "known" : "new",
    };
  },
);
