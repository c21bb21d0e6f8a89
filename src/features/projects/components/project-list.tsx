import { useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { DayCell, MissingCell, NarrowCell, PhoneLabel } from "@/components/layout/record-cells";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import type { Column } from "@/components/ui/data-table";
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
  const filters = useRecordFilters("projects");
  const { active, beneficiaries, budgets } = page.totals;
  const whole = { maximumFractionDigits: 0 };
  return (
    <RecordList
      room="projects"
      organisation={slug}
      query={query}
      page={page}
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
      columns={useColumns(formatLocale)}
      filters={[
        filters.field("phase", projectPhases),
        filters.field("domain", domains),
        filters.field("localRole", [...partnerRoles, "none"]),
      ]}
      defaultSort="-starts"
      mayCreate={may(role, "project:create")}
      mayExport={may(role, "record:export")}
    />
  );
}

function useColumns(formatLocale: string): Column<ProjectRow>[] {
  const t = useTranslations("projects");
  const missing = (key: string) => <MissingCell>{t(key)}</MissingCell>;
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
      wideOnly: true,
      cell: (row) => (row.partners ? <NarrowCell>{row.partners}</NarrowCell> : missing("none")),
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
      cell: (row) => <DayCell value={row.startsOn} missing={t("dateUnknown")} />,
    },
    {
      key: "endsOn",
      header: t("field.endsOn"),
      sortKey: "ends",
      hideOnPhone: true,
      cell: (row) => <DayCell value={row.endsOn} missing={t("noEnd")} />,
    },
    {
      key: "beneficiaries",
      header: t("field.reached"),
      align: "end",
      sortKey: "beneficiaries",
      cell: (row) =>
        row.beneficiaries === null ? (
          missing("notCounted")
        ) : (
          <>
            <PhoneLabel>{t("field.reached")}</PhoneLabel>
            {formatNumber(row.beneficiaries, formatLocale)}
          </>
        ),
    },
    {
      key: "budget",
      header: t("field.budgetAmount"),
      align: "end",
      deskOnly: true,
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
      line: true,
      cell: (row) => row.reference,
    },
  ];
}
