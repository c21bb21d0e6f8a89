import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { roleToward } from "@/access/permissions";

import { ArchiveButton } from "@/components/layout/archive-button";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";

import { archiveNetworkAction, restoreNetworkAction } from "@/features/networks/actions";
import { NetworkSummary } from "@/features/networks/components/network-summary";
import { getNetwork } from "@/features/networks/queries/get-network";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function NetworkPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { organisation } = standing;
  const { network, history, departments } = await loadAll(
    {
      network: [getNetwork, { reference }],
      history: [listHistory, { reference }],
      departments: [listDepartments, {}],
    },
    slug,
  );
  const role = roleToward(standing, network.departmentId);
  const t = await getTranslations("networks");
  const toggle = network.archivedAt ? restoreNetworkAction : archiveNetworkAction;
  return (
    <NetworkSummary
      organisation={organisation}
      role={role}
      network={network}
      history={<HistoryList entries={history} room="networks" timeZone={organisation.timeZone} />}
      readOnly={
        <OtherDepartment reader={standing} departments={departments} departmentId={network.departmentId} />
      }
      archive={
        <ClientMessages namespaces={["common", "forms"]}>
          <ArchiveButton
            action={toggle.bind(null, slug)}
            reference={network.reference}
            version={network.version}
            archived={network.archivedAt !== null}
            next={`/${locale}/c/${slug}/networks/${network.reference}`}
            words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
          />
        </ClientMessages>
      }
    />
  );
}
