import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { may, roleToward } from "@/access/permissions";
import { ArchiveButton } from "@/components/layout/archive-button";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";
import { EvidencePanel } from "@/features/evidence/components/evidence-panel";
import { archiveMissionAction, restoreMissionAction } from "@/features/missions/actions";
import { MissionSummary } from "@/features/missions/components/mission-summary";
import { getMission } from "@/features/missions/queries";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { today } from "@/lib/dates";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/missions/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function MissionPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { organisation } = standing;
  const { mission, history, departments } = await loadAll(
    {
      mission: [getMission, { reference }],
      history: [listHistory, { reference }],
      departments: [listDepartments, {}],
    },
    slug,
  );
  const role = roleToward(standing, mission.departmentId);
  const t = await getTranslations("missions");
  const toggle = mission.archivedAt ? restoreMissionAction : archiveMissionAction;
  return (
    <MissionSummary
      organisation={organisation}
      role={role}
      mission={mission}
      day={today(organisation.timeZone, new Date())}
      evidence={
        <EvidencePanel
          organisation={slug}
          subject="mission"
          subjectId={mission.id}
          evidence={mission.evidence}
          canAttach={may(role, "evidence:attach")}
        />
      }
      history={<HistoryList entries={history} room="missions" timeZone={organisation.timeZone} />}
      readOnly={
        <OtherDepartment reader={standing} departments={departments} departmentId={mission.departmentId} />
      }
      archive={
        <ClientMessages namespaces={["common", "forms"]}>
          <ArchiveButton
            action={toggle.bind(null, slug)}
            reference={mission.reference}
            version={mission.version}
            archived={mission.archivedAt !== null}
            next={`/${locale}/c/${slug}/missions/${mission.reference}`}
            words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
          />
        </ClientMessages>
      }
    />
  );
}
