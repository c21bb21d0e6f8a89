import { getTranslations } from "next-intl/server";
import { RouteSheet } from "@/components/layout/route-sheet";
import { NetworkForm } from "@/features/networks/components/network-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewNetworkSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "network:create");
  const t = await getTranslations("networks");
  return (
    <ClientMessages namespaces={["common", "forms", "networks"]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        <NetworkForm organisation={organisation} next={`/${locale}/c/${slug}/networks/{reference}`} />
      </RouteSheet>
    </ClientMessages>
  );
}
