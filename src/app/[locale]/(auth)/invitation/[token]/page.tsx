import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChosenPasswordFields } from "@/features/accounts/components/chosen-password-fields";
import { AcceptForm } from "@/features/invitations/components/accept-form";
import { findInvitation } from "@/features/invitations/queries";
import { loadAccount } from "@/server/load";

/** The address is the secret: no other site may learn it from a referrer. ("no-referrer" would also hide the Origin that writes need.) */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invitations"))("accept.title"), referrer: "same-origin" };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await loadAccount(findInvitation, { token });
  return <AcceptForm invitation={invitation} token={token} passwordFields={<ChosenPasswordFields />} />;
}
