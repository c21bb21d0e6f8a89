import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { NetworkForm } from "@/features/networks/components/network-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("networks"))("new") };
}

export default async function NewNetworkPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "network:create");
  const t = await getTranslations("networks");
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "forms", "networks"]}>
        <NetworkForm organisation={organisation} next={`/${locale}/c/${slug}/networks/{reference}`} />
      </ClientMessages>
    </div>
  );
}
