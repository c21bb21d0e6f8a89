import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { EventForm } from "@/features/events/components/event-form";
import { listEventNetworks } from "@/features/events/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/events/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("events"))("new") };
}

export default async function NewEventPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "event:create");
  const networks = await load(listEventNetworks, slug);
  const t = await getTranslations("events");
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "forms", "events"]}>
        <EventForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          networks={networks}
          next={`/${locale}/c/${slug}/events/{reference}`}
        />
      </ClientMessages>
    </div>
  );
}
