import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/public-shell";
import { SignOutForm } from "@/features/accounts/components/sign-out-form";
import { pageTitle } from "@/i18n/page-title";

export const generateMetadata = pageTitle("accounts", "signOut.title");

export default async function SignOutPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const t = await getTranslations("accounts");
  return (
    <AuthShell title={t("signOut.title")} lead={t("signOut.lead")}>
      <SignOutForm label={t("signOut.submit")} next={`/${locale}/sign-in?notice=signed-out`} wide />
    </AuthShell>
  );
}
