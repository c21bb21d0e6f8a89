import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { useRecordColumns } from "@/components/layout/record-columns";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { countryName } from "@/lib/countries";
import { formatNumber } from "@/lib/numbers";
import { type EventPage, type EventRow, eventKinds, eventRoles } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: EventPage;
  query: Query;
};

/** The city's events: what it hosted, where it went, what it said there. */
export function EventList({ organisation, role, page, query }: Props) {
  const t = useTranslations("events");
  const filters = useRecordFilters("events");
  return (
    <RecordList
      room="events"
      organisation={organisation.slug}
      query={query}
      page={page}
      lead={t("finding", {
        total: page.total,
        ...page.totals,
        received: formatNumber(page.totals.participants, organisation.formatLocale),
      })}
      columns={useColumns(organisation.formatLocale)}
      filters={[
        filters.field("role", eventRoles),
        filters.field("kind", eventKinds),
        filters.year(page.years),
        filters.country(page.countries),
      ]}
      defaultSort="-starts"
      mayCreate={may(role, "event:create")}
      mayExport={may(role, "record:export")}
    />
  );
}

function useColumns(formatLocale: string) {
  const t = useTranslations("events");
  const locale = useLocale();
  const columns = useRecordColumns<EventRow>("events", formatLocale);
  const place = (row: EventRow) =>
    [row.place, row.countryCode && countryName(row.countryCode, locale)].filter(Boolean).join(", ");
  return [
    columns.name("title", (row) => row.title),
    columns.column("role", (row) => t(`role.${row.role}`), { sortKey: "role", line: true }),
    columns.column("kind", (row) => t(`kind.${row.kind}`), { sortKey: "kind", wideOnly: true, line: true }),
    columns.column("place", place, { sortKey: "place", hideOnPhone: true, line: true }),
    columns.day("startsOn", (row) => row.startsOn ?? row.endsOn, "dateUnknown", { sortKey: "starts" }),
    columns.count("countriesCount", (row) => row.countriesCount, { missing: "unknown", wideOnly: true }),
    columns.count("participantsCount", (row) => row.participantsCount, {
      missing: "unknown",
      sortKey: "participants",
      hideOnPhone: true,
    }),
    columns.count("interventions", (row) => row.interventions, { sortKey: "interventions", wideOnly: true }),
    columns.reference(),
  ];
}
