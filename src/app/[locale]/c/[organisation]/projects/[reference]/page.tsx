import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { may, roleToward } from "@/access/permissions";
import { ArchiveButton } from "@/components/layout/archive-button";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listHistory } from "@/features/audit-entries/queries";
import { EvidencePanel } from "@/features/evidence/components/evidence-panel";
import { OtherDepartment } from "@/features/organisations/components/other-department";
import { listDepartments } from "@/features/organisations/queries";
import { archiveProjectAction, restoreProjectAction } from "@/features/projects/actions";
import { ProjectSummary } from "@/features/projects/components/project-summary";
import { getProject } from "@/features/projects/queries/get-project";
import { ClientMessages } from "@/i18n/client-messages";

import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/projects/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference };
}

export default async function ProjectPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { organisation } = standing;
  const { project, history, departments } = await loadAll(
    {
      project: [getProject, { reference }],
      history: [listHistory, { reference }],
      departments: [listDepartments, {}],
    },
    slug,
  );
  const role = roleToward(standing, project.departmentId);
  const t = await getTranslations("projects");
  const toggle = project.archivedAt ? restoreProjectAction : archiveProjectAction;
  return (
    <ProjectSummary
      organisation={organisation}
      role={role}
      project={project}
      evidence={
        <EvidencePanel
          organisation={slug}
          subject="project"
          subjectId={project.id}
          evidence={project.evidence}
          canAttach={may(role, "evidence:attach")}
        />
      }
      history={<HistoryList entries={history} room="projects" timeZone={organisation.timeZone} />}
      readOnly={
        <OtherDepartment reader={standing} departments={departments} departmentId={project.departmentId} />
      }
      archive={
        <ClientMessages namespaces={["common", "forms"]}>
          <ArchiveButton
            action={toggle.bind(null, slug)}
            reference={project.reference}
            version={project.version}
            archived={project.archivedAt !== null}
            next={`/${locale}/c/${slug}/projects/${project.reference}`}
            words={{ archive: t("archive"), restore: t("restore"), archiveLead: t("archiveLead") }}
          />
        </ClientMessages>
      }
    />
  );
}
