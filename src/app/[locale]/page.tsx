import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { PageHeader } from "@/components/ui/page-header";
import { SignOutForm } from "@/features/accounts/components/sign-out-form";
import { MyOrganisations } from "@/features/organisations/components/my-organisations";
import { onlyHome } from "@/features/organisations/present";
import { getMyHome } from "@/features/organisations/queries";
import { Link } from "@/i18n/link";
import { pageTitle } from "@/i18n/page-title";
import { loadAccount } from "@/server/load";
import PlatformLayout from "./(auth)/layout";

export const generateMetadata = pageTitle("organisations", "mine.title");

/** Who has one place to go goes straight there; who asks for the list (`?all`) sees it. */
export default async function HomePage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ all?: string; search?: string | string[] }>;
}) {
  const { locale } = await params;
  const query = await searchParams;
  const home = await loadAccount(getMyHome);
  const only = onlyHome(home);
  if (only && query.all === undefined) redirect(`/${locale}${only}`);
  const t = await getTranslations("organisations");
  const account = await getTranslations("accounts");
  return (
    <PlatformLayout>
      <PublicShell footer={<Link href="/account">{account("account.title")}</Link>}>
        <PageHeader
          title={t("mine.title")}
          lead={t("mine.lead")}
          eyebrow={home.email}
          actions={
            <SignOutForm label={account("signOut.submit")} next={`/${locale}/sign-in?notice=signed-out`} />
          }
        />
        <MyOrganisations organisations={home.organisations} operator={home.operator} query={query} />
      </PublicShell>
    </PlatformLayout>
  );
}
