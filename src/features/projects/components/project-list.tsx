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
import { phaseTones } from "../present";
import { domains, type ProjectPage, type ProjectRow, partnerRoles, projectPhases } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  page: ProjectPage;
  query: Query;
};

/** The city's projects: what is under way, with whom, for how many residents and how much. */
export function ProjectList({ organisation, role, page, query }: Props) {
  const t = useTranslations("projects");
  const { slug, formatLocale } = organisation;
  const path = `/c/${slug}/projects`;
  const option = (group: string) => (value: string) => ({ value, label: t(`${group}.${value}`) });
  const { active, beneficiaries, budgets } = page.totals;
  const whole = { maximumFractionDigits: 0 };
  return (
    <RecordList
      path={path}
      query={query}
      page={page}
      title={t("title")}
      lead={[
        t("finding", {
          total: page.total,
          active,
          beneficiaries,
          count: formatNumber(beneficiaries, formatLocale),
        }),
        budgets.length > 0 &&
          t("budgets", {
            amounts: budgets
              .map(({ amount, currency }) => formatMoney(amount, currency, formatLocale, whole))
              .join(" · "),
          }),
      ]
        .filter(Boolean)
        .join(" ")}
      caption={t("caption")}
      searchLabel={t("search")}
      columns={useColumns(formatLocale)}
      rowKey={(row) => row.id}
      rowHref={(row) => `${path}/${row.reference}`}
      sort={String(query.sort ?? "-starts")}
      filters={[
        { name: "phase", label: t("field.phase"), options: projectPhases.map(option("phase")) },
        { name: "domain", label: t("field.domain"), options: domains.map(option("domain")) },
        {
          name: "localRole",
          label: t("field.localRole"),
          options: [...partnerRoles, "none"].map(option("localRole")),
        },
        {
          name: "archived",
          label: t("field.archived"),
          options: ["yes", "all"].map(option("archivedFilter")),
        },
      ]}
      create={may(role, "project:create") ? { href: `${path}/new`, label: t("new") } : null}
      exportUrl={may(role, "record:export") ? `/api/v1/${slug}/projects/export` : null}
      empty={{ title: t("emptyTitle"), lead: t("emptyLead") }}
    />
  );
}

function useColumns(formatLocale: string): Column<ProjectRow>[] {
  const t = useTranslations("projects");
  const locale = useLocale();
  const missing = (key: string) => <span className="whitespace-nowrap text-muted">{t(key)}</span>;
  const day = (value: string | null, key: string) =>
    value ? (
      <span className="whitespace-nowrap">{formatPartialDate(value, locale, { month: "short" })}</span>
    ) : (
      missing(key)
    );
  return [
    {
      key: "title",
      header: t("field.title"),
      sortKey: "title",
      fills: true,
      cell: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: "phase",
      header: t("field.phase"),
      sortKey: "phase",
      cell: (row) => <StatusBadge tone={phaseTones[row.phase]}>{t(`phase.${row.phase}`)}</StatusBadge>,
    },
    {
      key: "partners",
      header: t("field.partners"),
      hideOnPhone: true,
      cell: (row) =>
        row.partners ? (
          <span title={row.partners} className="block max-w-36 truncate print:max-w-none">
            {row.partners}
          </span>
        ) : (
          missing("none")
        ),
    },
    {
      key: "localActor",
      header: t("field.localActor"),
      wideOnly: true,
      cell: (row) => (row.localActor ? t("yes") : missing("no")),
    },
    {
      key: "startsOn",
      header: t("field.startsOn"),
      sortKey: "starts",
      hideOnPhone: true,
      cell: (row) => day(row.startsOn, "dateUnknown"),
    },
    {
      key: "endsOn",
      header: t("field.endsOn"),
      sortKey: "ends",
      hideOnPhone: true,
      cell: (row) => day(row.endsOn, "noEnd"),
    },
    {
      key: "beneficiaries",
      header: t("field.reached"),
      align: "end",
      sortKey: "beneficiaries",
      cell: (row) =>
        row.beneficiaries === null ? missing("notCounted") : formatNumber(row.beneficiaries, formatLocale),
    },
    {
      key: "budget",
      header: t("field.budgetAmount"),
      align: "end",
      hideOnPhone: true,
      cell: (row) =>
        row.budgetAmount &&
        formatMoney(row.budgetAmount, row.budgetCurrency ?? "EUR", formatLocale, {
          maximumFractionDigits: 0,
        }),
    },
    {
      key: "reference",
      header: t("field.reference"),
      sortKey: "reference",
      wideOnly: true,
      cell: (row) => <span className="whitespace-nowrap">{row.reference}</span>,
    },
  ];
}
