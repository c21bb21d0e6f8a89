import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/dates";
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
  const path = `/c/${organisation.slug}/networks`;
  const option = (group: string) => (value: string) => ({ value, label: t(`${group}.${value}`) });
  return (
    <RecordList
      path={path}
      query={query}
      page={page}
      title={t("title")}
      lead={t("finding", page.totals)}
      caption={t("caption")}
      searchLabel={t("search")}
      columns={useColumns(organisation.formatLocale)}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.reference}`}
      sort={String(query.sort ?? "name")}
      filters={[
        {
          name: "standing",
          label: t("field.standing"),
          options: ["current", "past", "leading"].map(option("standing")),
        },
        {
          name: "archived",
          label: t("field.archived"),
          options: ["yes", "all"].map(option("archivedFilter")),
        },
      ]}
      create={may(role, "network:create") ? { href: `${path}/new`, label: t("new") } : null}
      exportUrl={may(role, "record:export") ? `/api/v1/${organisation.slug}/networks/export` : null}
      empty={{ title: t("emptyTitle"), lead: t("emptyLead") }}
    />
  );
}

function useColumns(formatLocale: string): Column<NetworkRow>[] {
  const t = useTranslations("networks");
  const locale = useLocale();
  const day = (value: string | null, missing: string) =>
    value ? (
      <span className="whitespace-nowrap">{formatPartialDate(value, locale, { month: "short" })}</span>
    ) : (
      <span className="whitespace-nowrap text-muted">{t(missing)}</span>
    );
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
      cell: (row) => formatNumber(row.leading, formatLocale),
    },
    {
      key: "since",
      header: t("field.since"),
      sortKey: "since",
      hideOnPhone: true,
      cell: (row) => day(row.since, "dateUnknown"),
    },
    {
      key: "until",
      header: t("field.until"),
      sortKey: "until",
      hideOnPhone: true,
      cell: (row) => day(row.until, "noEnd"),
    },
    {
      key: "events",
      header: t("field.events"),
      align: "end",
      hideOnPhone: true,
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
      hideOnPhone: true,
      cell: (row) => <span className="whitespace-nowrap">{row.reference}</span>,
    },
  ];
}
