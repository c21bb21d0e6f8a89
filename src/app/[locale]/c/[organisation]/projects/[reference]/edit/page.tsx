import { EditRecordPage } from "@/components/layout/record-form-page";
import { listDepartments } from "@/features/organisations/queries";
import { ProjectForm } from "@/features/projects/components/project-form";
import { projectValues } from "@/features/projects/present";
import { getProject } from "@/features/projects/queries/get-project";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { opened } from "../../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/projects/[reference]/edit">;

export const generateMetadata = pageTitle("projects", "edit");

export default async function EditProjectPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "project:edit");
  const { organisation } = standing;
  const { project, departments } = await loadAll(
    { project: [getProject, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  return (
    <EditRecordPage room="projects" organisation={slug} reference={reference} lead={project.title}>
      <ProjectForm
        organisation={organisation}
        existing={opened(standing, "project", project, departments, projectValues(project))}
      />
    </EditRecordPage>
  );
}
