import { useLocale, useTranslations } from "next-intl";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { Figure } from "@/components/charts/figure";
import { SmallMultiples } from "@/components/charts/small-multiples";
import { PhoneLine } from "@/components/layout/record-cells";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { dayInWords, inWords, markOf, points } from "../present";
import { largestMove } from "../rules/largest-move";
import type { ScoreNode, ScoreYears } from "../schema";

type Props = { organisation: string; data: ScoreYears; formatLocale: string; timeZone: string };
type Year = ScoreYears["years"][number];

/** Every scored year: the three dimensions with their doubt, and how they moved. */
export function ScoreYearsView({ organisation, data, formatLocale, timeZone }: Props) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const { frame, years } = data;
  const root = `/c/${organisation}`;
  const newest = years[0];
  if (!frame || !newest) return <NoScores organisation={organisation} />;
  const columns: Column<Year>[] = [
    {
      key: "period",
      header: t("year"),
      cell: (year) => year.period,
    },
    ...newest.dimensions.map(
      (dimension, index): Column<Year> => ({
        key: dimension.code,
        header: <DimensionName index={index} name={inWords(dimension.name, locale)} />,
        align: "end",
        cell: (year) => (
          <PhoneLine label={<DimensionName index={index} name={inWords(dimension.name, locale)} />}>
            <ScoreCell node={year.dimensions[index]} formatLocale={formatLocale} />
          </PhoneLine>
        ),
      }),
    ),
    {
      key: "state",
      header: t("column.state"),
      hideOnPhone: true,
      cell: (year) => (year.provisional ? <Badge tone="warning">{t("provisional")}</Badge> : null),
    },
  ];
  const inOrder = [...years].reverse();
  const move = largestMove(inOrder);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <p className="text-head text-secondary">
        {t("frame", {
          name: inWords(frame.frameworkName, locale),
          version: frame.frameworkVersion,
          stage: frame.stage,
          zero: frame.zeroPeriod,
        })}
      </p>
      <div className="rows-stack">
        <DataTable
          caption={t("years")}
          columns={columns}
          rows={years}
          rowKey={(year) => year.period}
          rowHref={(year) => `${root}/scores/${year.period}`}
        />
      </div>
      {years.length > 2 && (
        <Figure
          title={
            move
              ? t("trendFinding", {
                  name: inWords(move.name, locale),
                  from: move.from,
                  before: points(move.before, formatLocale),
                  to: move.to,
                  after: points(move.after, formatLocale),
                })
              : t("trend")
          }
          sentence={t("trend")}
          label={t("trendLabel")}
          source={t("source")}
          date={t("computed", { date: dayInWords(newest.computedAt, locale, timeZone) })}
          version={frame.frameworkVersion}
          formatLocale={formatLocale}
          table={{
            columns: [
              { key: "year", label: t("year") },
              ...newest.dimensions.map(({ code, name }) => ({
                key: code,
                label: inWords(name, locale),
                numeric: true,
              })),
            ],
            rows: inOrder.map(({ period, dimensions }) => ({
              key: period,
              cells: [period, ...dimensions.map(({ score }) => score)],
            })),
          }}
        >
          <SmallMultiples
            formatLocale={formatLocale}
            series={newest.dimensions.map(({ code, name }, index) => ({
              key: code,
              label: inWords(name, locale),
              dimension: markOf(index),
              points: inOrder.map(({ period, dimensions }) => ({
                label: period,
                value: dimensions[index]?.score ?? null,
              })),
            }))}
          />
        </Figure>
      )}
    </>
  );
}

function DimensionName({ index, name }: { index: number; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <DimensionMark dimension={markOf(index)} size={10} />
      {name}
    </span>
  );
}

function ScoreCell({ node, formatLocale }: { node: ScoreNode | undefined; formatLocale: string }) {
  const t = useTranslations("scorecards");
  if (!node) return null;
  const { score, low, high, have, of } = node;
  if (score === null)
    return (
      <span className="inline-block rounded-control px-2 text-head text-secondary hatched">
        {t("notEnough", { have, of })}
      </span>
    );
  return (
    <span className="block">
      <span className="font-medium">{points(score, formatLocale)}</span>
      <span className="block text-head text-secondary">
        {low !== null && high !== null
          ? `${points(low, formatLocale)}–${points(high, formatLocale)}`
          : t("coverage", { have, of })}
      </span>
    </span>
  );
}

/** Before a framework is adopted: what scores will bring, and where to begin. */
function NoScores({ organisation }: { organisation: string }) {
  const t = useTranslations("scorecards");
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState
        title={t("emptyTitle")}
        actions={
          <LinkButton href={`/c/${organisation}/settings/framework`} variant="primary">
            {t("adopt")}
          </LinkButton>
        }
      >
        <p>{t("emptyLead")}</p>
      </EmptyState>
    </>
  );
}
