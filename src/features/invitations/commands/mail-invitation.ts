import "server-only";
import { sendMail } from "@/server/mail.ts";
import { invitationDays } from "../rules.ts";
import type { InvitationSent } from "../schema.ts";

type Letter = { to: string; locale: string; organisation: string; inviter: string; link: string };

/**
 * Mails an invitation and notes in its answer that it went out; where it did not, the link stays for whoever invites
 * to hand over.
 */
export async function mailInvitation(
  answer: Pick<InvitationSent, "mailed" | "link">,
  letter: Letter,
): Promise<void> {
  const { to, locale, organisation, inviter, link } = letter;
  answer.mailed = await sendMail({
    to,
    locale,
    text: "invitations.mail.invitation",
    values: { organisation, inviter, link, days: invitationDays },
  });
  answer.link = answer.mailed ? null : link;
}
