import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChosenPasswordFields } from "@/features/accounts/components/chosen-password-fields";
import { findLink } from "@/features/accounts/queries";
import { SetUpForm } from "@/features/organisations/components/set-up-form";
import { loadAccount } from "@/server/load";

/** The address is the secret: no other site may learn it from a referrer. ("no-referrer" would also hide the Origin that writes need.) */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisations"))("setUp.title"), referrer: "same-origin" };
}

export default async function FirstRunPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { open } = await loadAccount(findLink, { token, purpose: "first-run" });
  return <SetUpForm token={token} open={open} passwordFields={<ChosenPasswordFields />} />;
}
