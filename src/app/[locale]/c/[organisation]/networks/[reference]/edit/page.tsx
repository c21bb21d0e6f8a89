import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { NetworkForm } from "@/features/networks/components/network-form";
import { networkValues } from "@/features/networks/present";
import { getNetwork } from "@/features/networks/queries/get-network";
import { ClientMessages } from "@/i18n/client-messages";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("networks"))("edit") };
}

export default async function EditNetworkPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const { organisation } = await loadStanding(slug, "network:edit");
  const network = await load(getNetwork, slug, { reference });
  const t = await getTranslations("networks");
  const here = `/c/${slug}/networks`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: here },
          { label: reference, href: `${here}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={network.name} />
      <ClientMessages namespaces={["common", "forms", "networks"]}>
        <NetworkForm
          organisation={organisation}
          next={`/${locale}${here}/{reference}`}
          existing={{ reference, version: network.version, values: networkValues(network) }}
        />
      </ClientMessages>
    </div>
  );
}
