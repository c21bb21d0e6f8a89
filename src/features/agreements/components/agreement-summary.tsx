import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { Badge, StatusBadge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { PageHeader } from "@/components/ui/page-header";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { statusTones } from "../present";
import type { Agreement } from "../schema";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  agreement: Agreement;
  /** Pieces of other rooms, composed by the page. */
  evidence: ReactNode;
  history: ReactNode;
  archive: ReactNode;
};

/** One agreement: what it is, with whom, for how long, what proves it, what serves it, what was done to it. */
export function AgreementSummary({ organisation, role, agreement, evidence, history, archive }: Props) {
  const t = useTranslations("agreements");
  const path = `/c/${organisation.slug}/agreements`;
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: path }, { label: agreement.reference }]} />
      <PageHeader
        title={agreement.title}
        eyebrow={
          <>
            <span>{agreement.reference}</span>
            <StatusBadge tone={statusTones[agreement.status]}>{t(`status.${agreement.status}`)}</StatusBadge>
            {agreement.archivedAt && <Badge tone="warning">{t("archived")}</Badge>}
          </>
        }
        actions={
          <>
            {may(role, "agreement:edit") && !agreement.archivedAt && (
              <LinkButton
                variant="primary"
                href={`${path}/${agreement.reference}/edit`}
                icon={<Pencil aria-hidden />}
              >
                {t("edit")}
              </LinkButton>
            )}
            {may(role, "agreement:archive") && archive}
          </>
        }
      />
      <Card title={t("summary")}>
        <Facts organisation={organisation} agreement={agreement} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("evidence")}>{evidence}</Card>
        <Card title={t("actions")}>
          <Actions organisation={organisation.slug} agreement={agreement} />
        </Card>
      </div>
      <Card title={t("history")}>{history}</Card>
    </>
  );
}

function Facts({ organisation, agreement }: Pick<Props, "organisation" | "agreement">) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const day = (value: string | null) => value && formatPartialDate(value, locale);
  return (
    <KeyValues
      items={[
        {
          label: t("field.partners"),
          value: <Partners organisation={organisation.slug} agreement={agreement} />,
        },
        { label: t("field.kind"), value: t(`kind.${agreement.kind}`) },
        { label: t("field.domain"), value: agreement.domain && t(`domain.${agreement.domain}`) },
        { label: t("field.signedOn"), value: day(agreement.signedOn) },
        { label: t("field.startsOn"), value: day(agreement.startsOn) },
        { label: t("field.endsOn"), value: day(agreement.endsOn) },
        { label: t("field.renewal"), value: agreement.renewal && t(`renewal.${agreement.renewal}`) },
        { label: t("field.reviewOn"), value: day(agreement.reviewOn) },
        { label: t("field.measurableObjective"), value: agreement.measurableObjective },
        { label: t("field.workPlan"), value: agreement.workPlan },
        { label: t("field.purpose"), value: agreement.purpose },
        {
          label: t("field.budgetAmount"),
          value:
            agreement.budgetAmount &&
            formatMoney(agreement.budgetAmount, agreement.budgetCurrency ?? "EUR", organisation.formatLocale),
        },
        ...(agreement.suspendedOn
          ? [{ label: t("field.suspendedOn"), value: day(agreement.suspendedOn) }]
          : []),
        ...(agreement.endedOn ? [{ label: t("field.endedOn"), value: day(agreement.endedOn) }] : []),
        ...(agreement.legalBasis ? [{ label: t("field.legalBasis"), value: agreement.legalBasis }] : []),
        ...(agreement.scale ? [{ label: t("field.scale"), value: t(`scale.${agreement.scale}`) }] : []),
        ...(agreement.externalKey ? [{ label: t("field.externalKey"), value: agreement.externalKey }] : []),
        ...(agreement.notes ? [{ label: t("field.notes"), value: agreement.notes }] : []),
      ]}
    />
  );
}

function Partners({ organisation, agreement }: { organisation: string; agreement: Agreement }) {
  const locale = useLocale();
  return (
    <ul>
      {agreement.partners.map((partner) => (
        <li key={partner.id}>
          <Link className="a-link" href={`/c/${organisation}/partners/${partner.reference}`}>
            {partner.name}
          </Link>
          {partner.countryCode && (
            <span className="text-muted"> · {countryName(partner.countryCode, locale)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Actions({ organisation, agreement }: { organisation: string; agreement: Agreement }) {
  const t = useTranslations("agreements");
  const nouns = useTranslations("auditEntries");
  const locale = useLocale();
  if (agreement.actions.length === 0) return <p className="text-secondary text-ui">{t("noActions")}</p>;
  return (
    <ul className="space-y-3">
      {agreement.actions.map((action) => (
        <li key={action.reference}>
          <p className="text-meta text-muted">
            {nouns(`noun.${action.noun}`)}
            {action.on && <> · {formatPartialDate(action.on, locale)}</>}
          </p>
          <Link className="a-link text-ui" href={`/c/${organisation}/${action.noun}s/${action.reference}`}>
            {action.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
