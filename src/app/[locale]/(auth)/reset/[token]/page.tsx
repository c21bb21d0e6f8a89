import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetPasswordForm } from "@/features/accounts/components/reset-password-form";
import { findLink } from "@/features/accounts/queries";
import { loadAccount } from "@/server/load";

/** The address is the secret: no other site may learn it from a referrer. ("no-referrer" would also hide the Origin that writes need.) */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("reset.title"), referrer: "same-origin" };
}

export default async function ResetPage({ params }: { params: Promise<{ locale: string; token: string }> }) {
  const { locale, token } = await params;
  const { open } = await loadAccount(findLink, { token, purpose: "password-reset" });
  return <ResetPasswordForm token={token} open={open} next={`/${locale}/sign-in?notice=reset`} />;
}
