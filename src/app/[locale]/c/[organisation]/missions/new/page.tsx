import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { MissionForm } from "@/features/missions/components/mission-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/missions/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("missions"))("new") };
}

export default async function NewMissionPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "mission:create");
  const t = await getTranslations("missions");
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "forms", "missions"]}>
        <MissionForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          currency={organisation.currency}
          next={`/${locale}/c/${slug}/missions/{reference}`}
        />
      </ClientMessages>
    </div>
  );
}
