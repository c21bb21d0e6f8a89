import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { RecordPage, type RecordSlots } from "@/components/layout/record-page";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { LinkList } from "@/components/ui/link-list";
import { Link } from "@/i18n/link";
import { countryName } from "@/lib/countries";
import { formatPartialDate } from "@/lib/dates";
import { formatMoney } from "@/lib/money";
import { statusTones } from "../present";
import type { Agreement } from "../schema";

type Props = RecordSlots & {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  agreement: Agreement;
  evidence: ReactNode;
};

/** One agreement: what it is, with whom, for how long, what proves it, what serves it, what was done to it. */
export function AgreementSummary({ organisation, role, agreement, evidence, ...slots }: Props) {
  const t = useTranslations("agreements");
  return (
    <RecordPage
      {...slots}
      room="agreements"
      organisation={organisation.slug}
      record={agreement}
      title={agreement.title}
      badges={
        <StatusBadge tone={statusTones[agreement.status]}>{t(`status.${agreement.status}`)}</StatusBadge>
      }
      mayEdit={may(role, "agreement:edit")}
      mayArchive={may(role, "agreement:archive")}
    >
      <Card title={t("summary")}>
        <Facts organisation={organisation} agreement={agreement} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("evidence")}>{evidence}</Card>
        <Card title={t("actions")}>
          <Actions organisation={organisation.slug} agreement={agreement} />
        </Card>
      </div>
    </RecordPage>
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
          <Link className="a-link underline" href={`/c/${organisation}/partners/${partner.reference}`}>
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
  return (
    <LinkList
      empty={t("noActions")}
      items={agreement.actions.map((action) => ({
        key: action.reference,
        href: `/c/${organisation}/${action.noun}s/${action.reference}`,
        label: action.title,
        detail: [nouns(`noun.${action.noun}`), action.on && formatPartialDate(action.on, locale)]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  );
}
