import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { MissingCell, PhoneLabel } from "@/components/layout/record-cells";
import { useRecordFilters } from "@/components/layout/record-filters";
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
  const filters = useRecordFilters("partners");
  return (
    <RecordList
      room="partners"
      organisation={organisation.slug}
      query={query}
      page={page}
      lead={t("finding", { total: page.total, countries: page.countries, local: page.local })}
      columns={useColumns(organisation.formatLocale)}
      filters={[
        filters.field("kind", partnerKinds),
        filters.field("scope", partnerScopes),
        filters.country(
          countriesIn(locale).map(({ code }) => code),
          t("field.countryCode"),
        ),
      ]}
      defaultSort="name"
      mayCreate={may(role, "partner:create")}
      mayExport={may(role, "record:export")}
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
    cell: (row) => (
      <>
        {key === "agreements" && <PhoneLabel>{t("field.agreements")}</PhoneLabel>}
        {formatNumber(row[key], formatLocale)}
      </>
    ),
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
          <MissingCell>{t("countryUnknown")}</MissingCell>
        ),
    },
    {
      key: "kind",
      hideOnPhone: true,
      header: t("field.kind"),
      line: true,
      cell: (row) => t(`kind.${row.kind}`),
    },
    {
      key: "scope",
      header: t("field.scope"),
      hideOnPhone: true,
      line: true,
      cell: (row) => t(`scope.${row.scope}`),
    },
    count("agreements"),
    count("projects"),
    count("missions"),
    {
      key: "reference",
      header: t("field.reference"),
      wideOnly: true,
      line: true,
      cell: (row) => row.reference,
    },
  ];
}
