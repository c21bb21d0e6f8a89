import { useLocale, useTranslations } from "next-intl";
import { ContributionBars } from "@/components/charts/contribution-bars";
import { Figure } from "@/components/charts/figure";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { NotEnoughData } from "@/components/ui/states";
import { Link } from "@/i18n/link";
import { withUnit } from "@/lib/units.ts";
import { dayInWords, inWords, largestLosses, markOf, percentage, points } from "../present";
import type { ScorecardView, ScoreNode } from "../schema";
import { DimensionSummary } from "./dimension-summary";
import { ScoreFoot } from "./scorecard-page";
import { useValueText } from "./value-text";

type Props = {
  organisation: string;
  card: ScorecardView;
  code: string;
  formatLocale: string;
  timeZone: string;
};

/** Why a dimension has its score: what each indicator brings, where points are lost, what is not known. */
export function DimensionPage({ organisation, card, code, formatLocale, timeZone }: Props) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const value = useValueText(formatLocale);
  const index = card.dimensions.findIndex(({ node }) => node.code === code);
  const view = card.dimensions[index];
  if (!view) return null;
  const { period } = card;
  const root = `/c/${organisation}`;
  const here = `${root}/scores/${period}/${code}`;
  const name = inWords(view.node.name, locale);
  const indicators = view.criteria.flatMap((criterion) => criterion.indicators);
  const missing = indicators.filter(({ score, status }) => score === null && status !== "not-applicable");
  const written = (value: number) => points(value, formatLocale);
  const { score } = view.node;
  const inText = (node: ScoreNode) => {
    const text = value(node);
    return text ? withUnit(text.value, text.unit, formatLocale) : "";
  };
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t("title"), href: `${root}/scores` },
          { label: period, href: `${root}/scores/${period}` },
          { label: name },
        ]}
      />
      <PageHeader title={`${name}, ${period}`} lead={t("contributionSentence")} />
      <div className="border-line border-y">
        <DimensionSummary view={view} index={index} frame={card.frame} formatLocale={formatLocale} />
      </div>
      {score === null ? (
        <NotEnoughData
          have={view.node.have}
          of={view.node.of}
          missing={missing.map((node) => inWords(node.name, locale))}
          href={`${root}/indicators?period=${period}`}
        />
      ) : (
        <Figure
          title={t("contributionTitle", { score: written(score) })}
          label={t("contributionLabel", { name, period })}
          interactive
          source={t("source")}
          date={t("computed", { date: dayInWords(card.computedAt, locale, timeZone) })}
          version={card.frame.frameworkVersion}
          formatLocale={formatLocale}
          table={{
            columns: [
              { key: "indicator", label: t("column.indicator") },
              { key: "value", label: t("column.value"), numeric: true },
              { key: "score", label: t("column.score"), numeric: true },
              { key: "contribution", label: t("column.contribution"), numeric: true },
            ],
            rows: indicators.map((node) => ({
              key: node.code,
              cells: [inWords(node.name, locale), node.value, node.score, node.contribution],
            })),
          }}
        >
          <ContributionBars
            dimension={markOf(index)}
            total={score}
            formatLocale={formatLocale}
            items={indicators
              .filter((node) => node.status !== "not-applicable")
              .map((node) => ({
                key: node.code,
                label: inWords(node.name, locale),
                points: node.contribution,
                ...(node.weight ? { possible: node.weight * 100 } : {}),
                detail: inText(node),
                ...(node.reason ? { missing: t(`reason.${node.reason}`) } : {}),
                href: `${here}/${node.code}`,
              }))}
          />
        </Figure>
      )}
      {score !== null && (
        <Card title={t("losses")}>
          <p className="mb-3 text-secondary">{t("lossesLead", { points: written(100 - score) })}</p>
          <ol className="divide-y divide-line">
            {largestLosses(indicators, 6).map((node) => (
              <li key={node.code} className="flex items-baseline justify-between gap-4 py-2">
                <Link href={`${here}/${node.code}`} className="a-link">
                  {inWords(node.name, locale)}
                </Link>
                <span className="whitespace-nowrap">{t("points", { points: written(node.loss ?? 0) })}</span>
              </li>
            ))}
          </ol>
        </Card>
      )}
      <Card title={t("gaps")}>
        {missing.length === 0 ? (
          <p className="text-secondary">{t("gapsNone")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {missing.map((node) => (
              <li
                key={node.code}
                className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2"
              >
                <Link href={`${here}/${node.code}`} className="a-link">
                  {inWords(node.name, locale)}
                </Link>
                <span className="text-secondary">{t(`reason.${node.reason ?? "no-data"}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {code === "T" && score !== null && (
        <Card title={t("profile")} quiet>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {(["direct", "shared", "contextual", "unstated"] as const).map((level) => (
              <li key={level}>
                <span className="text-secondary">{t(`level.${level}`)}</span>{" "}
                {percentage(view.profile[level], formatLocale)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ScoreFoot card={card} timeZone={timeZone} />
    </>
  );
}
