import { EventList } from "@/features/events/components/event-list";
import { listEvents } from "@/features/events/queries";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/events">;

export const generateMetadata = pageTitle("events", "title");

export default async function EventsPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listEvents, slug, query);
  return <EventList organisation={organisation} role={role} page={page} query={query} />;
}
