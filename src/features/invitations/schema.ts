import { z } from "zod";
import { roles } from "@/access/roles.ts";
import { chosenPassword, emailAddress, personName, typedAlike } from "@/features/accounts/schema.ts";
import { optionalId, recordId } from "@/lib/fields.ts";
import { locales } from "@/lib/locales.ts";

export const newInvitation = z.object({
  email: emailAddress(),
  role: z.enum(roles),
  /** The department a contributor works in; other roles have none. */
  departmentId: optionalId(),
  /** The language of the mail. */
  locale: z.enum(locales).default("fr"),
});

/** `link` is given once, and only where no mail went out. */
export const invitationSent = z.object({
  id: z.string(),
  email: z.string(),
  mailed: z.boolean(),
  link: z.string().nullable(),
});
export type InvitationSent = z.output<typeof invitationSent>;

export const openInvitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  departmentName: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date(),
  expired: z.boolean(),
});
export type OpenInvitation = z.output<typeof openInvitation>;

export const invitationId = z.object({ id: recordId() });
const token = z.string().min(20).max(100);
export const heldInvitation = z.object({ token });
/** An invitation's link as it was opened, perhaps cut short on its way. */
export const openedInvitation = z.object({ token: z.string() });
export const newPersonsAnswer = typedAlike(
  z.object({ token, name: personName(), locale: z.enum(locales), ...chosenPassword }),
);

/** What an open invitation says to whoever holds its link. `holder` is how the reader stands to the invited address. */
export const shownInvitation = z.object({
  organisation: z.string(),
  email: z.string(),
  role: z.enum(roles),
  holder: z.enum(["new", "known", "signed-in", "somebody-else"]),
});
export type ShownInvitation = z.output<typeof shownInvitation>;
