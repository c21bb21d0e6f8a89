import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { MissingCell } from "@/components/layout/record-cells";
import { useRecordColumns } from "@/components/layout/record-columns";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
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
      lead={t("finding", {
        total: page.total,
        all: formatNumber(page.total, organisation.formatLocale),
        countries: page.countries,
        local: page.local,
      })}
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

function useColumns(formatLocale: string) {
  const t = useTranslations("partners");
  const locale = useLocale();
  const columns = useRecordColumns<PartnerRow>("partners", formatLocale);
  const country = ({ countryCode }: PartnerRow) => {
    if (!countryCode) return <MissingCell>{t("countryUnknown")}</MissingCell>;
    const name = countryName(countryCode, locale);
    return (
      <span title={name} className="block truncate md:max-w-36 print:max-w-none">
        {name}
      </span>
    );
  };
  return [
    columns.name("name", (row) => row.name),
    columns.column("countryCode", country, { sortKey: "country" }),
    columns.column("kind", (row) => t(`kind.${row.kind}`), { hideOnPhone: true, line: true }),
    columns.column("scope", (row) => t(`scope.${row.scope}`), { hideOnPhone: true, line: true }),
    columns.count("agreements", (row) => row.agreements, { sortKey: "agreements" }),
    columns.count("projects", (row) => row.projects, { hideOnPhone: true }),
    columns.count("missions", (row) => row.missions, { hideOnPhone: true }),
    columns.reference({}),
  ];
}
