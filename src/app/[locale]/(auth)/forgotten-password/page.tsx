import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/public-shell";
import { ForgottenPasswordForm } from "@/features/accounts/components/forgotten-password-form";
import { getDoor } from "@/features/accounts/queries";
import { pageTitle } from "@/i18n/page-title";
import { loadAccount } from "@/server/load";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ asked?: string }> };

export const generateMetadata = pageTitle("accounts", "forgotten.title");

export default async function ForgottenPasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { asked } = await searchParams;
  const t = await getTranslations("accounts");
  const door = await loadAccount(getDoor);
  return (
    <AuthShell title={t("forgotten.title")} {...(door.mail ? { lead: t("forgotten.lead") } : {})}>
      <ForgottenPasswordForm
        mail={door.mail}
        asked={asked === "1"}
        next={`/${locale}/forgotten-password?asked=1`}
      />
    </AuthShell>
  );
}
