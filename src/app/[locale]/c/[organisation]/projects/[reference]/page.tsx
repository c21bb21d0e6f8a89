import { archiveProjectAction, restoreProjectAction } from "@/features/projects/actions";
import { ProjectSummary } from "@/features/projects/components/project-summary";
import { getProject } from "@/features/projects/queries/get-project";
import { titleFromAddress } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { besides, evidenceSlot, recordSlots } from "../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/projects/[reference]">;

export const generateMetadata = titleFromAddress("reference");

export default async function ProjectPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { project, ...beside } = await loadAll(
    { project: [getProject, { reference }], ...besides(reference) },
    slug,
  );
  const slots = await recordSlots(standing, "project", project, beside, {
    archive: archiveProjectAction,
    restore: restoreProjectAction,
  });
  return (
    <ProjectSummary
      organisation={standing.organisation}
      project={project}
      {...slots}
      evidence={evidenceSlot(standing, "project", project)}
    />
  );
}
