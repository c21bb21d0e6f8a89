import { getTranslations } from "next-intl/server";
import { RouteSheet } from "@/components/layout/route-sheet";
import { MissionForm } from "@/features/missions/components/mission-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewMissionSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "mission:create");
  const t = await getTranslations("missions");
  return (
    <ClientMessages namespaces={["common", "forms", "missions"]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        <MissionForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          currency={organisation.currency}
          next={`/${locale}/c/${slug}/missions/{reference}`}
        />
      </RouteSheet>
    </ClientMessages>
  );
}
