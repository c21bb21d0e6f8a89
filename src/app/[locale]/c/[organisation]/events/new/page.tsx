import { NewRecordPage } from "@/components/layout/record-form-page";
import { EventForm } from "@/features/events/components/event-form";
import { listEventNetworks } from "@/features/events/queries";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/events/new">;

export const generateMetadata = pageTitle("events", "new");

export default async function NewEventPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "event:create");
  const networks = await load(listEventNetworks, slug);
  return (
    <NewRecordPage room="events">
      <EventForm organisation={organisation} networks={networks} />
    </NewRecordPage>
  );
}
