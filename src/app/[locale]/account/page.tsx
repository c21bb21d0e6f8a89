import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { PageHeader } from "@/components/ui/page-header";
import { AccountSettings } from "@/features/accounts/components/account-settings";
import { SessionList } from "@/features/accounts/components/session-list";
import { SignOutForm } from "@/features/accounts/components/sign-out-form";
import { getAccount } from "@/features/accounts/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { pageTitle } from "@/i18n/page-title";
import { loadAccount } from "@/server/load";

export const generateMetadata = pageTitle("accounts", "account.title");

export default async function AccountPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const t = await getTranslations("accounts");
  const account = await loadAccount(getAccount);
  return (
    <PublicShell owner={{ name: t("account.home"), href: "/" }}>
      <PageHeader
        title={t("account.title")}
        lead={t("account.lead")}
        eyebrow={account.email}
        actions={<SignOutForm label={t("signOut.submit")} next={`/${locale}/sign-in?notice=signed-out`} />}
      />
      <ClientMessages namespaces={["common", "forms", "layout"]}>
        <AccountSettings account={account} />
        <SessionList sessions={account.sessions} />
      </ClientMessages>
    </PublicShell>
  );
}
