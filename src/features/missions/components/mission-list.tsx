import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { NarrowCell } from "@/components/layout/record-cells";
import { useRecordColumns } from "@/components/layout/record-columns";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
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

function useColumns(formatLocale: string) {
  const t = useTranslations("missions");
  const locale = useLocale();
  const columns = useRecordColumns<MissionRow>("missions", formatLocale);
  const country = (row: MissionRow) =>
    row.countryCode ? countryName(row.countryCode, locale) : (row.place ?? "");
  return [
    columns.name("title", (row) => row.title),
    columns.column("direction", (row) => t(`direction.${row.direction}`), {
      sortKey: "direction",
      hideOnPhone: true,
    }),
    columns.column("country", (row) => <NarrowCell>{country(row)}</NarrowCell>, {
      sortKey: "country",
      hideOnPhone: true,
    }),
    columns.day("startsOn", (row) => row.startsOn ?? row.endsOn, "dateUnknown", { sortKey: "starts" }),
    columns.column(
      "approval",
      (row) => (
        <StatusBadge tone={approvalTones[row.approval]}>{t(`approvalShort.${row.approval}`)}</StatusBadge>
      ),
      { sortKey: "approval", hideOnPhone: true },
    ),
    columns.column(
      "report",
      (row) => <StatusBadge tone={reportTones[row.report]}>{t(`reportShort.${row.report}`)}</StatusBadge>,
      { sortKey: "reported" },
    ),
    columns.amount("costAmount", (row) => ({ amount: row.costAmount, currency: row.costCurrency })),
    columns.reference(),
  ];
}
