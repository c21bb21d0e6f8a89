import { getLocale, getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/layout/public-shell";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { FoundForm } from "@/features/organisations/components/found-form";
import { OperatorList } from "@/features/organisations/components/operator-list";
import { listOrganisations } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/link";
import { pageTitle } from "@/i18n/page-title";
import { countriesIn } from "@/lib/countries";
import { loadAccount } from "@/server/load";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = pageTitle("organisations", "operator.title");

export default async function OperatorPage({ searchParams }: Props) {
  const query = await searchParams;
  const t = await getTranslations("organisations");
  const account = await getTranslations("accounts");
  const organisations = await loadAccount(listOrganisations, query);
  return (
    <PublicShell
      wide
      owner={{ name: account("account.home"), href: "/?all" }}
      footer={<Link href="/account">{account("account.title")}</Link>}
    >
      <PageHeader title={t("operator.title")} lead={t("operator.lead")} />
      <ClientMessages namespaces={["common", "forms", "organisations", "invitations"]}>
        <Card title={t("operator.foundTitle")}>
          <FoundForm countries={countriesIn(await getLocale())} />
        </Card>
        <Card title={t("operator.listTitle", { count: organisations.all })} flush>
          <OperatorList organisations={organisations} query={query} />
        </Card>
      </ClientMessages>
    </PublicShell>
  );
}
