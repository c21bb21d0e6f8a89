import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/components/charts/figure";
import { IntervalDots } from "@/components/charts/interval-dots";
import { dimensionName, leaderOf } from "../present";
import type { Comparison } from "../schema";

type Props = {
  comparison: Comparison;
  network: string;
  formatLocale: string;
  downloadHref: string;
  date: string;
};

/** The plausible ranks of every city as dots with intervals, in the order asked for; the same numbers as a table. */
export function ComparisonIntervals({ comparison, network, formatLocale, downloadHref, date }: Props) {
  const t = useTranslations("comparisons.compare");
  const locale = useLocale();
  const { group, rows, by, counts } = comparison;
  const placed = rows.flatMap((row) => (row.place ? [{ ...row, place: row.place }] : []));
  const without = rows.filter((row) => row.place === null && row.peer);
  const leader = leaderOf(rows);
  const dimension = group?.dimensions.find(({ code }) => code === by);
  return (
    <Figure
      title={leader ? t("intervalsTitle", { city: leader.name, count: leader.rivals }) : t("intervalsLabel")}
      sentence={t("intervalsSentence")}
      label={`${t("intervalsLabel")} (${dimension ? dimensionName(dimension, locale) : ""})`}
      source={t("source")}
      date={date}
      {...(group ? { version: `${group.key} ${group.version}` } : {})}
      downloadHref={downloadHref}
      interactive
      formatLocale={formatLocale}
      table={{
        columns: [
          { key: "city", label: t("city") },
          { key: "score", label: t("score"), numeric: true },
          { key: "low", label: t("low"), numeric: true },
          { key: "high", label: t("high"), numeric: true },
          { key: "best", label: t("best"), numeric: true },
          { key: "worst", label: t("worst"), numeric: true },
        ],
        rows: placed.map((row) => {
          const cell = row.cells.find(({ code }) => code === by);
          return {
            key: row.slug,
            cells: [
              row.name,
              cell?.score ?? null,
              cell?.low ?? null,
              cell?.high ?? null,
              row.place.best,
              row.place.worst,
            ],
          };
        }),
      }}
    >
      <IntervalDots
        unit="rank"
        domain={[1, Math.max(2, counts.ranked)]}
        formatLocale={formatLocale}
        rows={placed.map((row) => ({
          key: row.slug,
          label: row.name,
          href: `/n/${network}/cities/${row.slug}`,
          value: row.place.rank,
          low: row.place.best,
          high: row.place.worst,
        }))}
      />
      {without.length > 0 && (
        <p className="mt-3 text-head text-secondary">
          {t("withheldList", { cities: new Intl.ListFormat(locale).format(without.map(({ name }) => name)) })}
        </p>
      )}
    </Figure>
  );
}
