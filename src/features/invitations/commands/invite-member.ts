import "server-only";
import { refuseField } from "@/lib/errors.ts";
import { command } from "@/server/operation.ts";
import { roleProblem } from "../rules.ts";
import { type InvitationSent, invitationSent, newInvitation } from "../schema.ts";
import { mailInvitation } from "./mail-invitation.ts";
import { writeInvitation } from "./write-invitation.ts";

/** Invites somebody into the organisation with a role. Inviting the same address again replaces the earlier link. */
export const inviteMember = command(
  {
    permission: "member:manage",
    input: newInvitation,
    output: invitationSent,
    about: "Invites a person into the organisation with a role.",
  },
  async (scope, { email, role, departmentId, locale }) => {
    const problem = roleProblem(scope.organisation.kind, role, departmentId);
    if (problem) refuseField(problem.path, problem.rule);
    const placed = role === "contributor" ? departmentId : null;
    if (placed) {
      const found = await scope.tx.department.count({
        where: { organisationId: scope.organisationId, id: placed, archivedAt: null },
      });
      if (found === 0) refuseField("departmentId", "notInList");
    }
    // Row security shows colleagues only: whoever is found is a member already.
    const members = await scope.tx.user.count({ where: { email } });
    if (members > 0) refuseField("email", "invitations.alreadyMember");
    const { id, link } = await writeInvitation(scope, { email, role, departmentId: placed, locale });
    const answer: InvitationSent = { id, email, mailed: false, link };
    scope.afterCommit(() =>
      mailInvitation(answer, {
        to: email,
        locale,
        organisation: scope.organisation.name,
        inviter: scope.actor.name,
        link,
      }),
    );
    return answer;
  },
);
