import { archiveEventAction, restoreEventAction } from "@/features/events/actions";
import { EventSummary } from "@/features/events/components/event-summary";
import { getEvent } from "@/features/events/queries";
import { titleFromAddress } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { besides, evidenceSlot, recordSlots } from "../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/events/[reference]">;

export const generateMetadata = titleFromAddress("reference");

export default async function EventPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { event, ...beside } = await loadAll(
    { event: [getEvent, { reference }], ...besides(reference) },
    slug,
  );
  const slots = await recordSlots(standing, "event", event, beside, {
    archive: archiveEventAction,
    restore: restoreEventAction,
  });
  return (
    <EventSummary
      organisation={standing.organisation}
      event={event}
      {...slots}
      evidence={evidenceSlot(standing, "event", event)}
    />
  );
}
