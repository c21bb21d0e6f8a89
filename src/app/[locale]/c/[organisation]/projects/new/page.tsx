import { NewRecordPage } from "@/components/layout/record-form-page";
import { ProjectForm } from "@/features/projects/components/project-form";
import { pageTitle } from "@/i18n/page-title";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/projects/new">;

export const generateMetadata = pageTitle("projects", "new");

export default async function NewProjectPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "project:create");
  return (
    <NewRecordPage room="projects">
      <ProjectForm organisation={organisation} />
    </NewRecordPage>
  );
}
