import { useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { MissingCell, NarrowCell } from "@/components/layout/record-cells";
import { useRecordColumns } from "@/components/layout/record-columns";
import { useRecordFilters } from "@/components/layout/record-filters";
import { RecordList } from "@/components/layout/record-list";
import type { Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
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

function useColumns(formatLocale: string) {
  const t = useTranslations("projects");
  const columns = useRecordColumns<ProjectRow>("projects", formatLocale);
  const missing = (key: string) => <MissingCell>{t(key)}</MissingCell>;
  return [
    columns.name("title", (row) => row.title),
    columns.column(
      "phase",
      (row) => <StatusBadge tone={phaseTones[row.phase]}>{t(`phase.${row.phase}`)}</StatusBadge>,
      { sortKey: "phase" },
    ),
    columns.column(
      "partners",
      (row) => (row.partners ? <NarrowCell>{row.partners}</NarrowCell> : missing("none")),
      { wideOnly: true },
    ),
    columns.column("localActor", (row) => (row.localActor ? t("yes") : missing("no")), { wideOnly: true }),
    columns.day("startsOn", (row) => row.startsOn, "dateUnknown", { sortKey: "starts", hideOnPhone: true }),
    columns.day("endsOn", (row) => row.endsOn, "noEnd", { sortKey: "ends", hideOnPhone: true }),
    columns.count("reached", (row) => row.beneficiaries, { missing: "notCounted", sortKey: "beneficiaries" }),
    columns.amount("budgetAmount", (row) => ({
      amount: row.budgetAmount,
      currency: row.budgetCurrency ?? "EUR",
    })),
    columns.reference(),
  ];
}
