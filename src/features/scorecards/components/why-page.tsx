import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Link } from "@/i18n/link";
import { inWords, points } from "../present";
import type { WhyView } from "../schema";
import { useMeasuredValue, WhyFormula } from "./why-formula";
import { WhyLedger } from "./why-ledger";
import { WhyMeasurement } from "./why-measurement";

type Props = {
  organisation: string;
  why: WhyView;
  formatLocale: string;
  timeZone: string;
  /** Who entered, approved, returned; composed by the page. */
  history: ReactNode;
};

/** Why an indicator has its score: the sentence, the calculation with its numbers, and what it was counted from. */
export function WhyPage({ organisation, why, formatLocale, timeZone, history }: Props) {
  const t = useTranslations("scorecards");
  const m = useTranslations("measurements");
  const locale = useLocale();
  const { node, dimension, period, frame } = why;
  const root = `/c/${organisation}`;
  const name = inWords(node.name, locale);
  const dimensionName = inWords(dimension.name, locale);
  const value = useMeasuredValue(why, formatLocale);
  const lead =
    node.score === null
      ? t("whyLeadMissing", { period, reason: t(`reason.${node.reason ?? "no-data"}`) })
      : t("whyLead", {
          value: value ?? "",
          score: points(node.score, formatLocale),
          points: points(node.contribution ?? 0, formatLocale),
          dimension: dimensionName.toLowerCase(),
        });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t("title"), href: `${root}/scores` },
          { label: period, href: `${root}/scores/${period}` },
          { label: dimensionName, href: `${root}/scores/${period}/${dimension.code}` },
          { label: node.code },
        ]}
      />
      <PageHeader
        title={name}
        eyebrow={
          <>
            {node.code} · {period}
            {node.origin && <Badge>{t(`origin.${node.origin}`)}</Badge>}
            {period === frame.thisYear && <Badge tone="warning">{t("provisional")}</Badge>}
          </>
        }
        lead={lead}
        actions={
          node.origin === "records" ? undefined : (
            <LinkButton href={`${root}/indicators?period=${period}#${node.code}`}>{t("fill")}</LinkButton>
          )
        }
      />
      <Card title={t("formula")}>
        <WhyFormula why={why} formatLocale={formatLocale} />
      </Card>
      {why.metric ? (
        <WhyLedger why={why} root={root} />
      ) : (
        <>
          <Card title={t("measurement")}>
            <WhyMeasurement why={why} root={root} formatLocale={formatLocale} timeZone={timeZone} />
          </Card>
          <Card title={t("measurementHistory")}>{history}</Card>
        </>
      )}
      <p>
        <Link
          href={`${root}/indicators/${node.code}`}
          className="a-link inline-flex min-h-9 items-center gap-1"
        >
          {m("history")} <span aria-hidden>›</span>
        </Link>
      </p>
    </>
  );
}
