import { getTranslations } from "next-intl/server";
import { RouteSheet } from "@/components/layout/route-sheet";
import { ProjectForm } from "@/features/projects/components/project-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewProjectSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "project:create");
  const t = await getTranslations("projects");
  return (
    <ClientMessages namespaces={["common", "forms", "projects"]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        <ProjectForm organisation={organisation} next={`/${locale}/c/${slug}/projects/{reference}`} />
      </RouteSheet>
    </ClientMessages>
  );
}
