import { NewRecordSheet } from "@/components/layout/record-form-page";
import { ProjectForm } from "@/features/projects/components/project-form";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewProjectSheet({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "project:create");
  return (
    <NewRecordSheet room="projects">
      <ProjectForm organisation={organisation} />
    </NewRecordSheet>
  );
}
