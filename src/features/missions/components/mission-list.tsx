import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { approvalTones, reportTones } from "../present";
import { type MissionPage, type MissionRow, missionApprovals, missionDirections } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: MissionPage;
  query: Query;
};

/** The city's missions and delegations: which are decided, which are reported, what they cost. */
export function MissionList({ organisation, role, page, query }: Props) {
  const t = useTranslations("missions");
  const locale = useLocale();
  const path = `/c/${organisation.slug}/missions`;
  const option = (group: string) => (value: string) => ({ value, label: t(`${group}.${value}`) });
  const { costs, ...counts } = page.totals;
  const cost = costs
    .map(({ amount, currency }) => formatMoney(amount, currency, organisation.formatLocale))
    .join(" + ");
  return (
    <RecordList
      path={path}
      query={query}
      page={page}
      title={t("title")}
      lead={[t("finding", { total: page.total, ...counts }), cost && t("cost", { cost })]
        .filter(Boolean)
        .join(" ")}
      caption={t("caption")}
      searchLabel={t("search")}
      columns={useColumns(organisation.formatLocale)}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.reference}`}
      sort={String(query.sort ?? "-starts")}
      filters={[
        {
          name: "direction",
          label: t("field.direction"),
          options: missionDirections.map(option("direction")),
        },
        {
          name: "report",
          label: t("field.report"),
          options: ["missing", "overdue", "in-time", "late"].map(option("reportFilter")),
        },
        { name: "approval", label: t("field.approval"), options: missionApprovals.map(option("approval")) },
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
      create={may(role, "mission:create") ? { href: `${path}/new`, label: t("new") } : null}
      exportUrl={may(role, "record:export") ? `/api/v1/${organisation.slug}/missions/export` : null}
      empty={{ title: t("emptyTitle"), lead: t("emptyLead") }}
    />
  );
}

function useColumns(formatLocale: string): Column<MissionRow>[] {
  const t = useTranslations("missions");
  const locale = useLocale();
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
    {
      key: "direction",
      header: t("field.direction"),
      sortKey: "direction",
      hideOnPhone: true,
      cell: (row) => t(`direction.${row.direction}`),
    },
    {
      key: "country",
      header: t("field.country"),
      sortKey: "country",
      hideOnPhone: true,
      cell: (row) => (
        <span className="block max-w-36 truncate print:max-w-none">
          {row.countryCode ? countryName(row.countryCode, locale) : (row.place ?? "")}
        </span>
      ),
    },
    {
      key: "startsOn",
      header: t("field.startsOn"),
      sortKey: "starts",
      cell: (row) => day(row.startsOn ?? row.endsOn),
    },
    {
      key: "approval",
      header: t("field.approval"),
      sortKey: "approval",
      hideOnPhone: true,
      cell: (row) => (
        <StatusBadge tone={approvalTones[row.approval]}>{t(`approvalShort.${row.approval}`)}</StatusBadge>
      ),
    },
    {
      key: "report",
      header: t("field.report"),
      sortKey: "reported",
      cell: (row) => (
        <StatusBadge tone={reportTones[row.report]}>{t(`reportShort.${row.report}`)}</StatusBadge>
      ),
    },
    {
      key: "cost",
      header: t("field.costAmount"),
      align: "end",
      hideOnPhone: true,
      cell: (row) =>
        row.costAmount && row.costCurrency && formatMoney(row.costAmount, row.costCurrency, formatLocale),
    },
    {
      key: "reference",
      header: t("field.reference"),
      sortKey: "reference",
      hideOnPhone: true,
      cell: (row) => <span className="whitespace-nowrap">{row.reference}</span>,
    },
  ];
}
