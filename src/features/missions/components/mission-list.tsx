import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { DayCell, NarrowCell } from "@/components/layout/record-cells";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { countryName } from "@/lib/countries";
import { formatMoney } from "@/lib/money";
import { approvalTones, reportTones } from "../present";
import { type MissionPage, type MissionRow, missionApprovals, missionDirections } from "../schema";

/** A list says amounts whole; the mission's page says the cents. */
const whole = { maximumFractionDigits: 0 };

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: MissionPage;
  query: Query;
};

/** The city's missions and delegations: which are decided, which are reported, what they cost. */
export function MissionList({ organisation, role, page, query }: Props) {
  const t = useTranslations("missions");
  const filters = useRecordFilters("missions");
  const { costs, ...counts } = page.totals;
  const cost = costs
    .map(({ amount, currency }) => formatMoney(amount, currency, organisation.formatLocale, whole))
    .join(" + ");
  return (
    <RecordList
      room="missions"
      organisation={organisation.slug}
      query={query}
      page={page}
      lead={[t("finding", { total: page.total, ...counts }), cost && t("cost", { cost })]
        .filter(Boolean)
        .join(" ")}
      columns={useColumns(organisation.formatLocale)}
      filters={[
        filters.field("direction", missionDirections),
        filters.field("report", ["missing", "overdue", "in-time", "late"], "reportFilter"),
        filters.field("approval", missionApprovals),
        filters.year(page.years),
        filters.country(page.countries),
      ]}
      defaultSort="-starts"
      mayCreate={may(role, "mission:create")}
      mayExport={may(role, "record:export")}
    />
  );
}

function useColumns(formatLocale: string): Column<MissionRow>[] {
  const t = useTranslations("missions");
  const locale = useLocale();
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
        <NarrowCell>{row.countryCode ? countryName(row.countryCode, locale) : (row.place ?? "")}</NarrowCell>
      ),
    },
    {
      key: "startsOn",
      header: t("field.startsOn"),
      sortKey: "starts",
      cell: (row) => <DayCell value={row.startsOn ?? row.endsOn} missing={t("dateUnknown")} />,
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
      deskOnly: true,
      cell: (row) =>
        row.costAmount &&
        row.costCurrency &&
        formatMoney(row.costAmount, row.costCurrency, formatLocale, whole),
    },
    {
      key: "reference",
      header: t("field.reference"),
      sortKey: "reference",
      // On a desk of 1280 the title takes its place.
      wideOnly: true,
      line: true,
      cell: (row) => row.reference,
    },
  ];
}
