import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { DayCell, MissingCell } from "@/components/layout/record-cells";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import type { Column } from "@/components/ui/data-table";
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
      lead={t("finding", { total: page.total, ...page.totals })}
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

function useColumns(formatLocale: string): Column<EventRow>[] {
  const t = useTranslations("events");
  const locale = useLocale();
  const count = (value: number | null) =>
    value === null ? <MissingCell>{t("unknown")}</MissingCell> : formatNumber(value, formatLocale);
  return [
    {
      key: "title",
      header: t("field.title"),
      sortKey: "title",
      fills: true,
      cell: (row) => <span title={row.title}>{row.title}</span>,
    },
    { key: "role", header: t("field.role"), sortKey: "role", cell: (row) => t(`role.${row.role}`) },
    {
      key: "kind",
      header: t("field.kind"),
      sortKey: "kind",
      wideOnly: true,
      line: true,
      cell: (row) => t(`kind.${row.kind}`),
    },
    {
      key: "place",
      header: t("field.place"),
      sortKey: "place",
      hideOnPhone: true,
      line: true,
      cell: (row) =>
        [row.place, row.countryCode && countryName(row.countryCode, locale)].filter(Boolean).join(", "),
    },
    {
      key: "startsOn",
      header: t("field.startsOn"),
      sortKey: "starts",
      cell: (row) => <DayCell value={row.startsOn ?? row.endsOn} missing={t("dateUnknown")} />,
    },
    {
      key: "countries",
      header: t("field.countriesCount"),
      align: "end",
      wideOnly: true,
      cell: (row) => count(row.countriesCount),
    },
    {
      key: "participants",
      header: t("field.participantsCount"),
      sortKey: "participants",
      align: "end",
      hideOnPhone: true,
      cell: (row) => count(row.participantsCount),
    },
    {
      key: "interventions",
      header: t("field.interventions"),
      sortKey: "interventions",
      align: "end",
      wideOnly: true,
      cell: (row) => formatNumber(row.interventions, formatLocale),
    },
    {
      key: "reference",
      header: t("field.reference"),
      sortKey: "reference",
      wideOnly: true,
      line: true,
      cell: (row) => row.reference,
    },
  ];
}
