import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { NeedsScript } from "@/components/ui/needs-script";
import { PageHeader } from "@/components/ui/page-header";
import { FileDrop } from "@/features/imports/components/file-drop";
import { ClientMessages } from "@/i18n/client-messages";
import { pageTitle } from "@/i18n/page-title";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/imports/new">;

export const generateMetadata = pageTitle("imports", "new");

export default async function NewImportPage({ params }: Props) {
  const { organisation } = await params;
  await loadStanding(organisation, "import:commit");
  const t = await getTranslations("imports");
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs items={[{ label: t("title"), href: `/c/${organisation}/imports` }, { label: t("new") }]} />
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "imports"]}>
        <NeedsScript instead={t("needsScript")}>
          <FileDrop organisation={organisation} />
        </NeedsScript>
      </ClientMessages>
    </div>
  );
}
