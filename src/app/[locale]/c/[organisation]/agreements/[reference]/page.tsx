import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { may, roleToward } from "@/access/permissions";
import { ArchiveButton } from "@/components/layout/archive-button";
import { archiveAgreementAction, restoreAgreementAction } from "@/features/agreements/actions";
import { AgreementSummary } from "@/features/agreements/components/agreement-summary";
import { getAgreement } from "@/features/agreements/queries";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";
import { EvidencePanel } from "@/features/evidence/components/evidence-panel";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/agreements/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function AgreementPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { organisation } = standing;
  const { agreement, history, departments } = await loadAll(
    {
      agreement: [getAgreement, { reference }],
      history: [listHistory, { reference }],
      departments: [listDepartments, {}],
    },
    slug,
  );
  const role = roleToward(standing, agreement.departmentId);
  const t = await getTranslations("agreements");
  const toggle = agreement.archivedAt ? restoreAgreementAction : archiveAgreementAction;
  return (
    <AgreementSummary
      organisation={organisation}
      role={role}
      agreement={agreement}
      evidence={
        <EvidencePanel
          organisation={slug}
          subject="agreement"
          subjectId={agreement.id}
          evidence={agreement.evidence}
          canAttach={may(role, "evidence:attach")}
        />
      }
      history={<HistoryList entries={history} room="agreements" timeZone={organisation.timeZone} />}
      readOnly={
        <OtherDepartment reader={standing} departments={departments} departmentId={agreement.departmentId} />
      }
      archive={
        <ClientMessages namespaces={["common", "forms"]}>
          <ArchiveButton
            action={toggle.bind(null, slug)}
            reference={agreement.reference}
            version={agreement.version}
            archived={agreement.archivedAt !== null}
            next={`/${locale}/c/${slug}/agreements/${agreement.reference}`}
            words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
          />
        </ClientMessages>
      }
    />
  );
}
