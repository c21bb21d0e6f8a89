import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayTouch } from "@/access/permissions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { EventForm } from "@/features/events/components/event-form";
import { eventValues } from "@/features/events/present";
import { getEvent, listEventNetworks } from "@/features/events/queries";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { countriesIn } from "@/lib/countries";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/events/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("events"))("edit") };
}

export default async function EditEventPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "event:edit");
  const { organisation } = standing;
  const { event, networks, departments } = await loadAll(
    {
      event: [getEvent, { reference }],
      networks: [listEventNetworks, {}],
      departments: [listDepartments, {}],
    },
    slug,
  );
  if (!mayTouch(standing, "event:edit", event.departmentId)) forbidden();
  const t = await getTranslations("events");
  const here = `/c/${slug}/events`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: here },
          { label: reference, href: `${here}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={event.title} />
      <ClientMessages namespaces={["common", "forms", "events"]}>
        <EventForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          networks={networks}
          next={`/${locale}${here}/{reference}`}
          existing={{
            reference,
            version: event.version,
            values: eventValues(event),
            departments: departmentsToGive(standing, departments, event.departmentId),
            countries: countriesIn(locale),
          }}
        />
      </ClientMessages>
    </div>
  );
}
