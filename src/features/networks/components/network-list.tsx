import { useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { DayCell, PhoneLabel } from "@/components/layout/record-cells";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { formatMoney } from "@/lib/money";
import { formatNumber } from "@/lib/numbers";
import type { NetworkPage, NetworkRow } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: NetworkPage;
  query: Query;
};

/** The networks the city belongs to: since when, at what fee, with which responsibilities. */
export function NetworkList({ organisation, role, page, query }: Props) {
  const t = useTranslations("networks");
  const filters = useRecordFilters("networks");
  return (
    <RecordList
      room="networks"
      organisation={organisation.slug}
      query={query}
      page={page}
      lead={t("finding", page.totals)}
      columns={useColumns(organisation.formatLocale)}
      filters={[filters.field("standing", ["current", "past", "leading"])]}
      defaultSort="name"
      mayCreate={may(role, "network:create")}
      mayExport={may(role, "record:export")}
    />
  );
}

function useColumns(formatLocale: string): Column<NetworkRow>[] {
  const t = useTranslations("networks");
  return [
    {
      key: "name",
      header: t("field.name"),
      sortKey: "name",
      fills: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      key: "standing",
      header: t("field.standing"),
      cell: (row) => (
        <StatusBadge tone={row.current ? "success" : "neutral"}>
          {t(row.current ? "standing.current" : "standing.past")}
        </StatusBadge>
      ),
    },
    {
      key: "leading",
      header: t("field.leading"),
      align: "end",
      sortKey: "leading",
      cell: (row) => (
        <>
          <PhoneLabel>{t("field.leading")}</PhoneLabel>
          {formatNumber(row.leading, formatLocale)}
        </>
      ),
    },
    {
      key: "since",
      header: t("field.since"),
      sortKey: "since",
      hideOnPhone: true,
      cell: (row) => <DayCell value={row.since} missing={t("dateUnknown")} />,
    },
    {
      key: "until",
      header: t("field.until"),
      sortKey: "until",
      hideOnPhone: true,
      cell: (row) => <DayCell value={row.until} missing={t("noEnd")} />,
    },
    {
      key: "events",
      header: t("field.events"),
      align: "end",
      deskOnly: true,
      cell: (row) => formatNumber(row.events, formatLocale),
    },
    {
      key: "fee",
      header: t("field.feeAmount"),
      align: "end",
      hideOnPhone: true,
      cell: (row) =>
        row.feeAmount &&
        formatMoney(row.feeAmount, row.feeCurrency ?? "EUR", formatLocale, { maximumFractionDigits: 0 }),
    },
    {
      key: "reference",
      header: t("field.reference"),
      sortKey: "reference",
      // On a desk of 1280 the name takes its place; the network's page says it.
      wideOnly: true,
      line: true,
      cell: (row) => row.reference,
    },
  ];
}
