import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { createTokenAction } from "@/features/tokens/actions";
import { TokenForm } from "@/features/tokens/components/token-form";
import { TokenList } from "@/features/tokens/components/token-list";
import { listTokens } from "@/features/tokens/queries";
import { grantablePermissions } from "@/features/tokens/rules";
import { ClientMessages } from "@/i18n/client-messages";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("tokens", "title");

export default async function TokensPage({ params }: { params: Promise<{ organisation: string }> }) {
  const { organisation } = await params;
  const t = await getTranslations("tokens");
  const { role } = await loadStanding(organisation);
  const tokens = await load(listTokens, organisation);
  return (
    <ClientMessages namespaces={["common", "forms", "layout", "tokens"]}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card title={t("list")} flush>
        <TokenList tokens={tokens} organisation={organisation} />
      </Card>
      <Card title={t("create.title")}>
        <TokenForm
          action={createTokenAction.bind(null, organisation)}
          permissions={grantablePermissions(role)}
        />
      </Card>
    </ClientMessages>
  );
}
