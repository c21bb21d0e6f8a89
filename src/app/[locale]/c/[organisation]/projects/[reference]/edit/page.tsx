import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayTouch } from "@/access/permissions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ProjectForm } from "@/features/projects/components/project-form";
import { projectValues } from "@/features/projects/present";
import { getProject } from "@/features/projects/queries/get-project";
import { ClientMessages } from "@/i18n/client-messages";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/projects/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects"))("edit") };
}

export default async function EditProjectPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "project:edit");
  const { organisation } = standing;
  const { project, departments } = await loadAll(
    { project: [getProject, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  if (!mayTouch(standing, "project:edit", project.departmentId)) forbidden();
  const t = await getTranslations("projects");
  const here = `/c/${slug}/projects`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: here },
          { label: reference, href: `${here}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={project.title} />
      <ClientMessages namespaces={["common", "forms", "projects"]}>
        <ProjectForm
          organisation={organisation}
          next={`/${locale}${here}/{reference}`}
          existing={{
            reference,
            version: project.version,
            values: projectValues(project),
            departments: departmentsToGive(standing, departments, project.departmentId),
          }}
        />
      </ClientMessages>
    </div>
  );
}
