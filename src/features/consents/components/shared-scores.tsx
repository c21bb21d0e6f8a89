import { useLocale, useTranslations } from "next-intl";
import { type Dimension, dimensions } from "@/components/charts/dimension";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { PhoneLine } from "@/components/layout/record-cells";
import { DataTable } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/numbers";
import type { SharedCity, SharedNode } from "../schema";

type Scorecards = SharedCity["scorecards"];

/** The dimensions of each period: score, range and coverage, missing hatched. */
export function SharedScores({ scorecards, formatLocale }: { scorecards: Scorecards; formatLocale: string }) {
  const t = useTranslations("consents.shared");
  const locale = useLocale();
  const heads = scorecards[0]?.nodes.filter(({ level }) => level === "dimension") ?? [];
  return (
    <div className="rows-stack">
      <DataTable
        caption={t("scoresCaption")}
        rows={scorecards}
        rowKey={(card) => `${card.period} ${card.stage} ${card.framework.version}`}
        columns={[
          {
            key: "period",
            header: t("period"),
            cell: (card) => (
              <>
                {card.period}
                <span className="block font-normal text-meta text-muted">
                  {card.framework.version}, {t("stage", { stage: card.stage })}
                </span>
              </>
            ),
          },
          ...heads.map((head, index) => {
            const words = { mark: dimensions[index], name: head.name[locale] ?? head.code };
            return {
              key: head.code,
              header: <DimensionName {...words} />,
              align: "end" as const,
              cell: (card: Scorecards[number]) => (
                <PhoneLine label={<DimensionName {...words} />}>
                  <ScoreCell
                    node={card.nodes.find(({ code }) => code === head.code)}
                    formatLocale={formatLocale}
                  />
                </PhoneLine>
              ),
            };
          }),
        ]}
      />
    </div>
  );
}

function DimensionName({ mark, name }: { mark: Dimension | undefined; name: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 text-left md:whitespace-nowrap">
      {mark && <DimensionMark dimension={mark} size={10} />}
      {name}
    </span>
  );
}

/** A score with its doubt; a withheld one says how much was covered. */
function ScoreCell({ node, formatLocale }: { node: SharedNode | undefined; formatLocale: string }) {
  const t = useTranslations("consents.shared");
  if (!node) return null;
  const points = (value: number) =>
    formatNumber(value, formatLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = formatNumber(node.coverage, formatLocale, { style: "percent", maximumFractionDigits: 0 });
  const doubt = [
    node.low !== null && node.high !== null && t("range", { low: points(node.low), high: points(node.high) }),
    t("coverage", { share }),
  ].filter((part) => part !== false);
  return (
    <span className="shrink-0">
      {node.score === null ? (
        <span className="hatched rounded-control px-2 py-0.5 text-secondary">{t("withheld")}</span>
      ) : (
        <span className="font-medium">{points(node.score)}</span>
      )}
      <span className="block text-meta text-muted">
        {doubt.map((part) => (
          <span key={part} className="block">
            {part}
          </span>
        ))}
      </span>
    </span>
  );
}
