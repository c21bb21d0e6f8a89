import { getTranslations } from "next-intl/server";
import { RouteSheet } from "@/components/layout/route-sheet";
import { EventForm } from "@/features/events/components/event-form";
import { listEventNetworks } from "@/features/events/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { load, loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewEventSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "event:create");
  const networks = await load(listEventNetworks, slug);
  const t = await getTranslations("events");
  return (
    <ClientMessages namespaces={["common", "forms", "events"]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        <EventForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          networks={networks}
          next={`/${locale}/c/${slug}/events/{reference}`}
        />
      </RouteSheet>
    </ClientMessages>
  );
}
