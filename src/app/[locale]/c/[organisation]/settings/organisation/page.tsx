import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { DepartmentList } from "@/features/organisations/components/department-list";
import { OrganisationForm } from "@/features/organisations/components/organisation-form";
import { getOrganisation, listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("organisations", "settings.title");

export default async function OrganisationPage({ params }: { params: Promise<{ organisation: string }> }) {
  const { organisation } = await params;
  const t = await getTranslations("organisations");
  await loadStanding(organisation, "organisation:edit");
  const { settings, departments } = await loadAll(
    { settings: [getOrganisation, {}], departments: [listDepartments, {}] },
    organisation,
  );
  return (
    <ClientMessages namespaces={["common", "forms", "layout", "organisations"]}>
      <PageHeader title={t("settings.title")} lead={t("settings.lead")} />
      <Card title={t("settings.facts")}>
        <OrganisationForm settings={settings} />
      </Card>
      <Card title={t("departments.title")}>
        <DepartmentList departments={departments} organisation={organisation} />
      </Card>
    </ClientMessages>
  );
}
