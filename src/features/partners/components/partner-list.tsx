import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import type { Column } from "@/components/ui/data-table";
import { countriesIn, countryName } from "@/lib/countries";
import { formatNumber } from "@/lib/numbers";
import { type PartnerPage, type PartnerRow, partnerKinds, partnerScopes } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: PartnerPage;
  query: Query;
};

/** The city's partners: who they are, where, and how much is done with each. */
export function PartnerList({ organisation, role, page, query }: Props) {
  const t = useTranslations("partners");
  const locale = useLocale();
  const path = `/c/${organisation.slug}/partners`;
  const option = (group: string) => (value: string) => ({ value, label: t(`${group}.${value}`) });
  return (
    <RecordList
      path={path}
      query={query}
      page={page}
      title={t("title")}
      lead={t("finding", { total: page.total, countries: page.countries, local: page.local })}
      caption={t("caption")}
      searchLabel={t("search")}
      columns={useColumns(organisation.formatLocale)}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.reference}`}
      sort={String(query.sort ?? "name")}
      filters={[
        { name: "kind", label: t("field.kind"), options: partnerKinds.map(option("kind")) },
        { name: "scope", label: t("field.scope"), options: partnerScopes.map(option("scope")) },
        {
          name: "country",
          label: t("field.countryCode"),
          options: countriesIn(locale).map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          name: "archived",
          label: t("field.archived"),
          options: ["yes", "all"].map(option("archivedFilter")),
        },
      ]}
      create={may(role, "partner:create") ? { href: `${path}/new`, label: t("new") } : null}
      exportUrl={may(role, "record:export") ? `/api/v1/${organisation.slug}/partners/export` : null}
      empty={{ title: t("emptyTitle"), lead: t("emptyLead") }}
    />
  );
}

function useColumns(formatLocale: string): Column<PartnerRow>[] {
  const t = useTranslations("partners");
  const locale = useLocale();
  const count = (key: "agreements" | "projects" | "missions"): Column<PartnerRow> => ({
    key,
    header: t(`field.${key}`),
    align: "end",
    hideOnPhone: key !== "agreements",
    ...(key === "agreements" ? { sortKey: key } : {}),
    cell: (row) => formatNumber(row[key], formatLocale),
  });
  return [
    {
      key: "name",
      header: t("field.name"),
      sortKey: "name",
      fills: true,
      cell: (row) => <span title={row.name}>{row.name}</span>,
    },
    {
      key: "country",
      header: t("field.countryCode"),
      sortKey: "country",
      cell: (row) =>
        row.countryCode ? (
          <span
            title={countryName(row.countryCode, locale)}
            className="block truncate md:max-w-36 print:max-w-none"
          >
            {countryName(row.countryCode, locale)}
          </span>
        ) : (
          <span className="text-muted">{t("countryUnknown")}</span>
        ),
    },
    {
      key: "kind",
      hideOnPhone: true,
      header: t("field.kind"),
      cell: (row) => <span className="md:whitespace-nowrap">{t(`kind.${row.kind}`)}</span>,
    },
    {
      key: "scope",
      header: t("field.scope"),
      hideOnPhone: true,
      cell: (row) => <span className="whitespace-nowrap">{t(`scope.${row.scope}`)}</span>,
    },
    count("agreements"),
    count("projects"),
    count("missions"),
    {
      key: "reference",
      header: t("field.reference"),
      hideOnPhone: true,
      cell: (row) => <span className="whitespace-nowrap">{row.reference}</span>,
    },
  ];
}
