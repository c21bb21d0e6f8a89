import { NewRecordSheet } from "@/components/layout/record-form-page";
import { EventForm } from "@/features/events/components/event-form";
import { listEventNetworks } from "@/features/events/queries";
import { load, loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewEventSheet({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "event:create");
  const networks = await load(listEventNetworks, slug);
  return (
    <NewRecordSheet room="events">
      <EventForm organisation={organisation} networks={networks} />
    </NewRecordSheet>
  );
}
