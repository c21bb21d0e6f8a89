import { FileUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import type { Column } from "@/components/ui/data-table";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { statusTones } from "../present";
import { type AgreementPage, type AgreementRow, agreementKinds, agreementStatuses, domains } from "../schema";

type Props = { organisation: string; role: Role; page: AgreementPage; query: Query };

/** The city's agreements: what they are, what ends, what sleeps. */
export function AgreementList({ organisation, role, page, query }: Props) {
  const t = useTranslations("agreements");
  const path = `/c/${organisation}/agreements`;
  const importing = may(role, "import:commit") && (
    <LinkButton href={`/c/${organisation}/imports/new`} icon={<FileUp aria-hidden />}>
      {t("import")}
    </LinkButton>
  );
  const option = (group: string) => (value: string) => ({ value, label: t(`${group}.${value}`) });
  return (
    <RecordList
      path={path}
      query={query}
      page={page}
      title={t("title")}
      lead={t("finding", { total: page.total, ...page.totals })}
      caption={t("caption")}
      searchLabel={t("search")}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.reference}`}
      sort={String(query.sort ?? "-signed")}
      filters={[
        { name: "status", label: t("field.status"), options: agreementStatuses.map(option("status")) },
        { name: "kind", label: t("field.kind"), options: agreementKinds.map(option("kind")) },
        { name: "domain", label: t("field.domain"), options: domains.map(option("domain")) },
        {
          name: "health",
          label: t("field.health"),
          options: ["expiring", "dormant", "gaps"].map(option("health")),
        },
        {
          name: "archived",
          label: t("field.archived"),
          options: ["yes", "all"].map(option("archivedFilter")),
        },
      ]}
      create={may(role, "agreement:create") ? { href: `${path}/new`, label: t("new") } : null}
      actions={importing}
      exportUrl={may(role, "record:export") ? `/api/v1/${organisation}/agreements/export` : null}
      empty={{ title: t("emptyTitle"), lead: t("emptyLead") }}
    />
  );
}

function useColumns(): Column<AgreementRow>[] {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const day = (value: string | null, missing: string) =>
    value ? (
      <span className="whitespace-nowrap">{formatPartialDate(value, locale, { month: "short" })}</span>
    ) : (
      <span className="whitespace-nowrap text-muted">{t(missing)}</span>
    );
  return [
    {
      key: "partners",
      header: t("field.partners"),
      sortKey: "partner",
      cell: (row) => (
        <>
          {row.partners || row.title}{" "}
          {row.countryCode && (
            <abbr
              title={countryName(row.countryCode, locale)}
              className="font-normal text-meta text-muted no-underline"
            >
              {row.countryCode}
            </abbr>
          )}
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
      cell: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: "kind",
      header: t("field.kind"),
      sortKey: "kind",
      hideOnPhone: true,
      cell: (row) => (
        <span className="block max-w-32 truncate print:max-w-none 2xl:max-w-40">{t(`kind.${row.kind}`)}</span>
      ),
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
      cell: (row) => day(row.signedOn, "dateUnknown"),
    },
    { key: "endsOn", header: t("field.endsOn"), sortKey: "ends", cell: (row) => day(row.endsOn, "noEnd") },
    {
      key: "lastActivityOn",
      header: t("field.lastActivityOn"),
      hideOnPhone: true,
      cell: (row) => day(row.lastActivityOn, "never"),
    },
  ];
}
