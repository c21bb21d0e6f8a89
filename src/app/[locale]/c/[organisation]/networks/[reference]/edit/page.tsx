import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayTouch } from "@/access/permissions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { NetworkForm } from "@/features/networks/components/network-form";
import { networkValues } from "@/features/networks/present";
import { getNetwork } from "@/features/networks/queries/get-network";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("networks"))("edit") };
}

export default async function EditNetworkPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "network:edit");
  const { organisation } = standing;
  const { network, departments } = await loadAll(
    { network: [getNetwork, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  if (!mayTouch(standing, "network:edit", network.departmentId)) forbidden();
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
          existing={{
            reference,
            version: network.version,
            values: networkValues(network),
            departments: departmentsToGive(standing, departments, network.departmentId),
          }}
        />
      </ClientMessages>
    </div>
  );
}
