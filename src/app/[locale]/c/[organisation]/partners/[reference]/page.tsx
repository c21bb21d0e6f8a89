import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { roleToward } from "@/access/permissions";

import { ArchiveButton } from "@/components/layout/archive-button";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { listDepartments } from "@/features/organisations/queries";
import { archivePartnerAction, restorePartnerAction } from "@/features/partners/actions";
import { PartnerSummary } from "@/features/partners/components/partner-summary";
import { getPartner } from "@/features/partners/queries/get-partner";
import { ClientMessages } from "@/i18n/client-messages";

import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/partners/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function PartnerPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { organisation } = standing;
  const { partner, history, departments } = await loadAll(
    {
      partner: [getPartner, { reference }],
      history: [listHistory, { reference }],
      departments: [listDepartments, {}],
    },
    slug,
  );
  const role = roleToward(standing, partner.departmentId);
  const t = await getTranslations("partners");
  const toggle = partner.archivedAt ? restorePartnerAction : archivePartnerAction;
  return (
    <PartnerSummary
      organisation={organisation}
      role={role}
      partner={partner}
      history={<HistoryList entries={history} room="partners" timeZone={organisation.timeZone} />}
      readOnly={
        <OtherDepartment reader={standing} departments={departments} departmentId={partner.departmentId} />
      }
      archive={
        <ClientMessages namespaces={["common", "forms"]}>
          <ArchiveButton
            action={toggle.bind(null, slug)}
            reference={partner.reference}
            version={partner.version}
            archived={partner.archivedAt !== null}
            next={`/${locale}/c/${slug}/partners/${partner.reference}`}
            words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
          />
        </ClientMessages>
      }
    />
  );
}
