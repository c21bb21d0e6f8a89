import { useLocale, useTranslations } from "next-intl";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { dayInWords, inWords, markOf } from "../present";
import type { ScorecardView } from "../schema";
import { DimensionSummary } from "./dimension-summary";
import { useFinding } from "./finding-text";
import { IndicatorTable } from "./indicator-table";

type Props = { organisation: string; card: ScorecardView; formatLocale: string; timeZone: string };

/** A year's scores: the finding, three dimensions with their doubt, then every criterion and indicator. */
export function ScorecardPage({ organisation, card, formatLocale, timeZone }: Props) {
  const t = useTranslations("scorecards");
  const b = useTranslations("brief");
  const locale = useLocale();
  const finding = useFinding(card.dimensions);
  const { frame, period } = card;
  const root = `/c/${organisation}`;
  const here = `${root}/scores/${period}`;
  return (
    <>
      <Breadcrumbs items={[{ label: t("title"), href: `${root}/scores` }, { label: period }]} />
      <PageHeader
        title={finding?.text ?? t("yearTitle", { period })}
        eyebrow={
          <>
            {t("yearTitle", { period })}
            {card.provisional && <Badge tone="warning">{t("provisional")}</Badge>}
          </>
        }
        lead={card.provisional ? t("provisionalNote") : t("lead")}
        actions={<LinkButton href={`${root}/brief`}>{b("title")}</LinkButton>}
      />
      <TabLinks
        label={t("years")}
        items={frame.periods.map((each) => ({
          href: `${root}/scores/${each}`,
          label: each,
          current: each === period,
        }))}
      />
      {/* Rows under one another share their axis. */}
      <div className="divide-y divide-line border-line border-y">
        {card.dimensions.map((view, index) => (
          <DimensionSummary
            key={view.node.code}
            view={view}
            index={index}
            frame={frame}
            formatLocale={formatLocale}
            whyHref={`${here}/${view.node.code}`}
          />
        ))}
      </div>
      {card.dimensions.map((view, index) => (
        <section key={view.node.code} className="space-y-3">
          <h2 className="flex items-center gap-2 text-read">
            <DimensionMark dimension={markOf(index)} />
            {inWords(view.node.name, locale)}
          </h2>
          <IndicatorTable
            view={view}
            period={period}
            href={`${here}/${view.node.code}`}
            formatLocale={formatLocale}
          />
        </section>
      ))}
      <p className="text-head text-secondary">{t("missingKey")}</p>
      <ScoreFoot card={card} timeZone={timeZone} />
    </>
  );
}

/** Under what the scores were made: framework, stage, zero point, engine, input fingerprint, day. */
export function ScoreFoot({ card, timeZone }: { card: ScorecardView; timeZone: string }) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const { frame } = card;
  return (
    <p className="text-meta text-muted">
      {[
        t("frame", {
          name: inWords(frame.frameworkName, locale),
          version: frame.frameworkVersion,
          stage: frame.stage,
          zero: frame.zeroPeriod,
        }),
        t("computed", { date: dayInWords(card.computedAt, locale, timeZone) }),
        t("reproducible", { engine: card.engineVersion, hash: card.inputHash.slice(0, 12) }),
      ].join(" · ")}
    </p>
  );
}
