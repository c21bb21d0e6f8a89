import "server-only";
import { z } from "zod";
import { isRole } from "@/access/roles.ts";
import { Refusal } from "@/lib/errors.ts";
import { accountQuery, query } from "@/server/operation.ts";
import { tokenHash } from "@/server/session.ts";
import { heldInvitation, openInvitation, type ShownInvitation, shownInvitation } from "./schema.ts";

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

/** What an invitation's link says to whoever holds it, read without spending it. @throws Refusal("not-found") */
export const findInvitation = accountQuery(
  { whoever: "anyone", input: heldInvitation, output: shownInvitation },
  async (scope, { token }): Promise<ShownInvitation> => {
    const invitation = await scope.tx.invitation.findUnique({
      where: { tokenHash: tokenHash(token) },
      select: {
        organisationId: true,
        email: true,
        role: true,
        acceptedAt: true,
        revokedAt: true,
        expiresAt: true,
      },
    });
    if (!invitation || !isRole(invitation.role)) throw new Refusal("not-found");
    const organisation = await scope.tx.organisation.findUnique({
      where: { id: invitation.organisationId },
      select: { name: true },
    });
    const known = await scope.tx.user.count({ where: { email: invitation.email } });
    const mine = scope.actor?.email === invitation.email;
    return {
      state: invitation.acceptedAt
        ? "accepted"
        : invitation.revokedAt || invitation.expiresAt <= scope.now
          ? "closed"
          : "open",
      organisation: organisation?.name ?? "",
      email: invitation.email,
      role: invitation.role,
      holder: mine ? "signed-in" : scope.actor ? "somebody-else" : known > 0 ? "known" : "new",
    };
  },
);
