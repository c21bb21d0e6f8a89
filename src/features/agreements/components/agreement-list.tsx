import { FileUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { DayCell, PhoneLabel } from "@/components/layout/record-cells";
import { useRecordColumns } from "@/components/layout/record-columns";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { countryName } from "@/lib/countries";
import { formatNumber } from "@/lib/numbers";
import { statusTones } from "../present";
import { type AgreementPage, type AgreementRow, agreementKinds, agreementStatuses, domains } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: AgreementPage;
  query: Query;
};

/** The city's agreements: what they are, what ends, what sleeps. */
export function AgreementList({ organisation, role, page, query }: Props) {
  const t = useTranslations("agreements");
  const filters = useRecordFilters("agreements");
  const importing = may(role, "import:commit") && (
    <LinkButton href={`/c/${organisation.slug}/imports/new`} icon={<FileUp aria-hidden />}>
      {t("import")}
    </LinkButton>
  );
  return (
    <RecordList
      room="agreements"
      organisation={organisation.slug}
      query={query}
      page={page}
      lead={t("finding", {
        total: page.total,
        all: formatNumber(page.total, organisation.formatLocale),
        ...page.totals,
        running: formatNumber(page.totals.inForce, organisation.formatLocale),
      })}
      columns={useColumns(organisation.formatLocale)}
      filters={[
        filters.field("status", agreementStatuses),
        filters.field("kind", agreementKinds),
        filters.field("domain", domains),
        filters.field("health", ["expiring", "dormant", "gaps"]),
        filters.country(page.countries),
        ...filters.department(page.departments),
      ]}
      defaultSort="-signed"
      mayCreate={may(role, "agreement:create")}
      mayExport={may(role, "record:export")}
      actions={importing}
    />
  );
}

function useColumns(formatLocale: string) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const columns = useRecordColumns<AgreementRow>("agreements", formatLocale);
  return [
    columns.column(
      "partners",
      (row) => (
        <>
          {row.partners || row.title}{" "}
          {row.countryCode && <abbr title={countryName(row.countryCode, locale)}>{row.countryCode}</abbr>}
        </>
      ),
      { sortKey: "partner" },
    ),
    columns.column("title", (row) => row.title, { sortKey: "title", hideOnPhone: true, fills: true }),
    // On a desk of 1280 the title takes its place and says the kind, as it is proposed.
    columns.column("kind", (row) => t(`kind.${row.kind}`), { sortKey: "kind", wideOnly: true }),
    columns.column(
      "status",
      (row) => <StatusBadge tone={statusTones[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
      { sortKey: "status" },
    ),
    columns.day("signedOn", (row) => row.signedOn, "dateUnknown", { sortKey: "signed", hideOnPhone: true }),
    columns.column(
      "endsOn",
      (row) => (
        <>
          {row.endsOn && <PhoneLabel>{t("field.endsOn")}</PhoneLabel>}
          <DayCell value={row.endsOn} missing={t("noEnd")} />
        </>
      ),
      { sortKey: "ends" },
    ),
    columns.day("lastActivityOn", (row) => row.lastActivityOn, "never", { deskOnly: true }),
  ];
}
