import { useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { useRecordColumns } from "@/components/layout/record-columns";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
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

function useColumns(formatLocale: string) {
  const t = useTranslations("networks");
  const columns = useRecordColumns<NetworkRow>("networks", formatLocale);
  return [
    columns.name("name", (row) => row.name),
    columns.column("standing", (row) => (
      <StatusBadge tone={row.current ? "success" : "neutral"}>
        {t(row.current ? "standing.current" : "standing.past")}
      </StatusBadge>
    )),
    columns.count("leading", (row) => row.leading, { sortKey: "leading" }),
    columns.day("since", (row) => row.since, "dateUnknown", { sortKey: "since", hideOnPhone: true }),
    columns.day("until", (row) => row.until, "noEnd", { sortKey: "until", hideOnPhone: true }),
    columns.count("events", (row) => row.events, { deskOnly: true }),
    columns.amount("feeAmount", (row) => ({ amount: row.feeAmount, currency: row.feeCurrency ?? "EUR" })),
    columns.reference(),
  ];
}
