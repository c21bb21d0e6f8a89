import { EditRecordPage } from "@/components/layout/record-form-page";
import { EventForm } from "@/features/events/components/event-form";
import { eventValues } from "@/features/events/present";
import { getEvent, listEventNetworks } from "@/features/events/queries";
import { listDepartments } from "@/features/organisations/queries";
import { pageTitle } from "@/i18n/page-title";
import { countriesIn } from "@/lib/countries";
import { loadAll, loadStanding } from "@/server/load";
import { opened } from "../../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/events/[reference]/edit">;

export const generateMetadata = pageTitle("events", "edit");

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
  return (
    <EditRecordPage room="events" organisation={slug} reference={reference} lead={event.title}>
      <EventForm
        organisation={organisation}
        networks={networks}
        existing={opened(standing, "event", event, departments, eventValues(event))}
        countries={countriesIn(locale)}
      />
    </EditRecordPage>
  );
}
