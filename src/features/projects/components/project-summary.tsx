import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { CountsToward } from "@/components/layout/counts-toward";
import { RecordPage, type RecordSlots } from "@/components/layout/record-page";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { KeyValues } from "@/components/ui/key-values";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { formatNumber } from "@/lib/numbers";
import { peopleReached, phaseTones, projectFeeds } from "../present";
import type { Project } from "../schema";

type Props = RecordSlots & {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  project: Project;
  evidence: ReactNode;
};

/** One project: what it is, who carries it, whom it reached, what proves it, what it counts toward. */
export function ProjectSummary({ organisation, role, project, evidence, ...slots }: Props) {
  const t = useTranslations("projects");
  const people = peopleReached(project);
  return (
    <RecordPage
      {...slots}
      room="projects"
      organisation={organisation.slug}
      record={project}
      title={project.title}
      lead={t("reached", { people, count: formatNumber(people, organisation.formatLocale) })}
      badges={<StatusBadge tone={phaseTones[project.phase]}>{t(`phase.${project.phase}`)}</StatusBadge>}
      mayEdit={may(role, "project:edit")}
      mayArchive={may(role, "project:archive")}
    >
      <Card title={t("summary")}>
        <Facts organisation={organisation} project={project} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("field.partners")}>
          <Partners organisation={organisation.slug} project={project} />
        </Card>
        <Card title={t("feeds.title")}>
          <CountsToward
            words={{ counts: t("feeds.counts"), lowers: t("feeds.lowers"), outside: t("feeds.outside") }}
            items={projectFeeds(project).map(({ code, standing, why }) => ({
              code,
              name: t(`feeds.${code}`),
              standing,
              why: [t(`feeds.why.${why}`)],
            }))}
          />
        </Card>
        <Card title={t("field.beneficiaries")} flush={project.beneficiaries.length > 0}>
          <Beneficiaries formatLocale={organisation.formatLocale} project={project} />
        </Card>
        <Card title={t("evidence")}>{evidence}</Card>
      </div>
    </RecordPage>
  );
}

function Facts({ organisation, project }: Pick<Props, "organisation" | "project">) {
  const t = useTranslations("projects");
  const locale = useLocale();
  const day = (value: string | null) => value && formatPartialDate(value, locale);
  const { budgetAmount, budgetCurrency } = project;
  return (
    <KeyValues
      items={[
        { label: t("field.domain"), value: project.domain && t(`domain.${project.domain}`) },
        { label: t("field.startsOn"), value: day(project.startsOn) },
        { label: t("field.endsOn"), value: day(project.endsOn) },
        { label: t("field.origin"), value: project.origin && t(`origin.${project.origin}`) },
        {
          label: t("field.budgetAmount"),
          value:
            budgetAmount && formatMoney(budgetAmount, budgetCurrency ?? "EUR", organisation.formatLocale),
        },
        {
          label: t("field.agreements"),
          value:
            project.agreements.length === 0 ? null : (
              <ul className="space-y-1">
                {project.agreements.map((agreement) => (
                  <li key={agreement.id}>
                    <Link
                      className="a-link"
                      href={`/c/${organisation.slug}/agreements/${agreement.reference}`}
                    >
                      {agreement.title}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
        },
        { label: t("field.summary"), value: project.summary },
        ...(project.notes ? [{ label: t("field.notes"), value: project.notes }] : []),
      ]}
    />
  );
}

function Partners({ organisation, project }: { organisation: string; project: Project }) {
  const t = useTranslations("projects");
  const locale = useLocale();
  if (project.partners.length === 0) return <p className="text-secondary text-ui">{t("noPartners")}</p>;
  return (
    <ul className="space-y-3">
      {project.partners.map((partner) => (
        <li key={partner.id + partner.role}>
          <p className="text-meta text-muted">
            {t(`role.${partner.role}`)} · {t(`scope.${partner.scope}`)}
          </p>
          <Link
            className="a-link text-ui underline"
            href={`/c/${organisation}/partners/${partner.reference}`}
          >
            {partner.name}
          </Link>
          {partner.countryCode && (
            <span className="text-muted text-ui"> · {countryName(partner.countryCode, locale)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Beneficiaries({ formatLocale, project }: { formatLocale: string; project: Project }) {
  const t = useTranslations("projects");
  if (project.beneficiaries.length === 0)
    return <p className="text-secondary text-ui">{t("noBeneficiaries")}</p>;
  return (
    <DataTable
      caption={t("field.beneficiaries")}
      rows={project.beneficiaries}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: "year", header: t("field.year"), cell: (row) => row.year, total: t("sum") },
        {
          key: "people",
          header: t("field.people"),
          align: "end",
          cell: (row) => formatNumber(row.people, formatLocale),
          total: formatNumber(peopleReached(project), formatLocale),
        },
        { key: "source", header: t("field.source"), cell: (row) => row.source || t("sourceMissing") },
      ]}
    />
  );
}
