import { FileUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { DayCell, PhoneLabel } from "@/components/layout/record-cells";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { countryName } from "@/lib/countries";
import { statusTones } from "../present";
import { type AgreementPage, type AgreementRow, agreementKinds, agreementStatuses, domains } from "../schema";

type Props = { organisation: string; role: Role; page: AgreementPage; query: Query };

/** The city's agreements: what they are, what ends, what sleeps. */
export function AgreementList({ organisation, role, page, query }: Props) {
  const t = useTranslations("agreements");
  const filters = useRecordFilters("agreements");
  const importing = may(role, "import:commit") && (
    <LinkButton href={`/c/${organisation}/imports/new`} icon={<FileUp aria-hidden />}>
      {t("import")}
    </LinkButton>
  );
  return (
    <RecordList
      room="agreements"
      organisation={organisation}
      query={query}
      page={page}
      lead={t("finding", { total: page.total, ...page.totals })}
      columns={useColumns()}
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

function useColumns(): Column<AgreementRow>[] {
  const t = useTranslations("agreements");
  const locale = useLocale();
  return [
    {
      key: "partners",
      header: t("field.partners"),
      sortKey: "partner",
      cell: (row) => (
        <>
          {row.partners || row.title}{" "}
          {row.countryCode && <abbr title={countryName(row.countryCode, locale)}>{row.countryCode}</abbr>}
        </>
      ),
    },
    {
      key: "title",
      header: t("field.title"),
      sortKey: "title",
      hideOnPhone: true,
      // One line a row: the whole title is on the record's page, and in the tooltip.
      fills: true,
      cell: (row) => row.title,
    },
    {
      key: "kind",
      header: t("field.kind"),
      sortKey: "kind",
      // On a desk of 1280 the title takes its place and says the kind, as it is proposed.
      wideOnly: true,
      cell: (row) => t(`kind.${row.kind}`),
    },
    {
      key: "status",
      header: t("field.status"),
      sortKey: "status",
      cell: (row) => <StatusBadge tone={statusTones[row.status]}>{t(`status.${row.status}`)}</StatusBadge>,
    },
    {
      key: "signedOn",
      header: t("field.signedOn"),
      sortKey: "signed",
      hideOnPhone: true,
      cell: (row) => <DayCell value={row.signedOn} missing={t("dateUnknown")} />,
    },
    {
      key: "endsOn",
      header: t("field.endsOn"),
      sortKey: "ends",
      cell: (row) => (
        <>
          {row.endsOn && <PhoneLabel>{t("field.endsOn")}</PhoneLabel>}
          <DayCell value={row.endsOn} missing={t("noEnd")} />
        </>
      ),
    },
    {
      key: "lastActivityOn",
      header: t("field.lastActivityOn"),
      deskOnly: true,
      cell: (row) => <DayCell value={row.lastActivityOn} missing={t("never")} />,
    },
  ];
}
