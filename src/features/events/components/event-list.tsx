import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import type { Column } from "@/components/ui/data-table";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
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
  const locale = useLocale();
  const path = `/c/${organisation.slug}/events`;
  const option = (group: string) => (value: string) => ({ value, label: t(`${group}.${value}`) });
  return (
    <RecordList
      path={path}
      query={query}
      page={page}
      title={t("title")}
      lead={t("finding", { total: page.total, ...page.totals })}
      caption={t("caption")}
      searchLabel={t("search")}
      columns={useColumns(organisation.formatLocale)}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.reference}`}
      sort={String(query.sort ?? "-starts")}
      filters={[
        { name: "role", label: t("field.role"), options: eventRoles.map(option("role")) },
        { name: "kind", label: t("field.kind"), options: eventKinds.map(option("kind")) },
        {
          name: "year",
          label: t("field.year"),
          options: page.years.map((year) => ({ value: year, label: year })),
        },
        {
          name: "country",
          label: t("field.country"),
          options: page.countries
            .map((code) => ({ value: code, label: countryName(code, locale) }))
            .sort((a, b) => a.label.localeCompare(b.label, locale)),
        },
        {
          name: "archived",
          label: t("field.archived"),
          options: ["yes", "all"].map(option("archivedFilter")),
        },
      ]}
      create={may(role, "event:create") ? { href: `${path}/new`, label: t("new") } : null}
      exportUrl={may(role, "record:export") ? `/api/v1/${organisation.slug}/events/export` : null}
      empty={{ title: t("emptyTitle"), lead: t("emptyLead") }}
    />
  );
}

function useColumns(formatLocale: string): Column<EventRow>[] {
  const t = useTranslations("events");
  const locale = useLocale();
  const count = (value: number | null) =>
    value === null ? <span className="text-muted">{t("unknown")}</span> : formatNumber(value, formatLocale);
  const day = (value: string | null) =>
    value ? (
      <span className="whitespace-nowrap">{formatPartialDate(value, locale, { month: "short" })}</span>
    ) : (
      <span className="text-muted">{t("dateUnknown")}</span>
    );
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
      cell: (row) => <span className="whitespace-nowrap">{t(`kind.${row.kind}`)}</span>,
    },
    {
      key: "place",
      header: t("field.place"),
      sortKey: "place",
      hideOnPhone: true,
      cell: (row) => {
        const place = [row.place, row.countryCode && countryName(row.countryCode, locale)]
          .filter(Boolean)
          .join(", ");
        return (
          <span title={place} className="block max-w-36 truncate print:max-w-none">
            {place}
          </span>
        );
      },
    },
    {
      key: "startsOn",
      header: t("field.startsOn"),
      sortKey: "starts",
      cell: (row) => day(row.startsOn ?? row.endsOn),
    },
    {
      key: "countries",
      header: t("field.countriesCount"),
      align: "end",
      hideOnPhone: true,
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
      hideOnPhone: true,
      cell: (row) => formatNumber(row.interventions, formatLocale),
    },
    {
      key: "reference",
      header: t("field.reference"),
      sortKey: "reference",
      wideOnly: true,
      cell: (row) => <span className="whitespace-nowrap">{row.reference}</span>,
    },
  ];
}
