import "server-only";
import { mailInvitation } from "@/features/invitations/commands/mail-invitation.ts";
import { writeInvitation } from "@/features/invitations/commands/write-invitation.ts";
import { type InvitationSent, invitationSent } from "@/features/invitations/schema.ts";
import { Refusal } from "@/lib/errors.ts";
import { unsafeActIn } from "@/server/corridor.ts";
import { accountCommand } from "@/server/operation.ts";
import { administersAs } from "../rules.ts";
import { firstAdmin } from "../schema.ts";

/**
 * The operator invites an admin into an organisation that nobody administers: the first invitation was lost or ran
 * out. @throws Refusal("conflict") where somebody does: that person invites.
 */
export const inviteFirstAdmin = accountCommand(
  { whoever: "operator", input: firstAdmin, output: invitationSent },
  async (scope, { slug, email, locale }) => {
    const found = await scope.tx.organisation.findUnique({
      where: { slug },
      select: { id: true, kind: true, name: true },
    });
    if (!found) throw new Refusal("not-found");
    const role = administersAs(found.kind === "network" ? "network" : "city");
    const admins = await scope.tx.membership.count({ where: { organisationId: found.id, role } });
    if (admins > 0) throw new Refusal("conflict");
    const answer: InvitationSent = { id: "", email, mailed: false, link: null };
    const actor = scope.actor;
    if (actor)
      scope.afterCommit(async () => {
        const { id, link } = await unsafeActIn(found.id, actor, (inside) =>
          writeInvitation(inside, { email, role, departmentId: null, locale }),
        );
        answer.id = id;
        await mailInvitation(answer, {
          to: email,
          locale,
          organisation: found.name,
          inviter: actor.name,
          link,
        });
      });
    return answer;
  },
);
