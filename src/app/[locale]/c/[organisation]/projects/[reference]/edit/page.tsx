import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { ProjectForm } from "@/features/projects/components/project-form";
import { projectValues } from "@/features/projects/present";
import { getProject } from "@/features/projects/queries/get-project";
import { ClientMessages } from "@/i18n/client-messages";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/projects/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects"))("edit") };
}

export default async function EditProjectPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const { organisation } = await loadStanding(slug, "project:edit");
  const project = await load(getProject, slug, { reference });
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
          existing={{ reference, version: project.version, values: projectValues(project) }}
        />
      </ClientMessages>
    </div>
  );
}
