import { useLocale, useTranslations } from "next-intl";
import { dimensions as marks } from "@/components/charts/dimension";
import { HeatTable } from "@/components/charts/heat-table";
import { addressWith, type Query } from "@/components/ui/address";
import { Badge } from "@/components/ui/badge";
import { useAddress } from "@/i18n/address";
import { formatNumber, numberFormatter } from "@/lib/numbers";
import { dimensionLabel } from "../present";
import type { ComparedCity, Comparison } from "../schema";
import { RankBar } from "./rank-bar";

type Props = { comparison: Comparison; path: string; query: Query; network: string; formatLocale: string };

/** Every compared city with a number in each cell, its plausible ranks, and a pin to keep it in sight. */
export function ComparisonTable({ comparison, path, query, network, formatLocale }: Props) {
  const t = useTranslations("comparisons.compare");
  const short = useTranslations("comparisons.dimension");
  const locale = useLocale();
  const { group, rows, by, counts } = comparison;
  const percentiles = rows.some(({ place }) => place !== null && place.percentile !== null);
  const pins = rows.filter(({ pinned }) => pinned).map(({ slug }) => slug);
  const whole = numberFormatter(formatLocale, { maximumFractionDigits: 0 });
  const extra = (row: ComparedCity) => {
    const cell = row.cells.find(({ code }) => code === by);
    return [
      <Ranks key="rank" place={row.place} last={counts.ranked} />,
      ...(percentiles ? [row.place?.percentile == null ? "" : whole.format(row.place.percentile)] : []),
      row.agreements === null ? "–" : whole.format(row.agreements),
      cell && formatNumber(cell.coverage, formatLocale, { style: "percent", maximumFractionDigits: 0 }),
      <PinLink key="pin" row={row} href={addressWith(path, query, { pin: toggled(pins, row.slug) })} />,
    ];
  };
  return (
    <HeatTable
      caption={t("caption")}
      rowHeader={t("city")}
      formatLocale={formatLocale}
      sort={comparison.sort}
      hrefForSort={(sort) => addressWith(path, query, { sort })}
      columns={(group?.dimensions ?? []).map((dimension, index) => {
        const mark = marks[index];
        return {
          key: dimension.code,
          label: dimensionLabel(dimension, locale, short),
          short: dimension.code,
          ...(mark ? { dimension: mark } : {}),
        };
      })}
      extraColumns={[
        { key: "rank", label: t("rankBar", { last: whole.format(counts.ranked) }), sortKey: "rank" },
        ...(percentiles
          ? [{ key: "percentile", label: t("percentile"), align: "end" as const, wideOnly: true }]
          : []),
        { key: "agreements", label: t("agreements"), align: "end", sortKey: "agreements" },
        { key: "coverage", label: t("coverage"), align: "end", sortKey: "coverage" },
        { key: "pin", label: t("pin"), align: "end" },
      ]}
      rows={rows.map((row) => ({
        key: row.slug,
        label: row.name,
        href: `/n/${network}/cities/${row.slug}`,
        current: row.pinned,
        // The filled pin says that it is pinned; only one outside the filters needs a word.
        badge: row.pinned && !row.peer && <Badge tone="accent">{t("outside")}</Badge>,
        values: (group?.dimensions ?? []).map(
          ({ code }) => row.cells.find((cell) => cell.code === code)?.score ?? null,
        ),
        extra: extra(row),
      }))}
    />
  );
}

/** Where a city stands, drawn and in figures: "3–9", or "3" where the rank is in no doubt. */
function Ranks({ place, last }: { place: ComparedCity["place"]; last: number }) {
  const t = useTranslations("comparisons.compare");
  if (!place) return "–";
  const { rank, best, worst } = place;
  return (
    <span className="ranks">
      <span className="sr-only">{t("rankText", { rank, best, worst })}</span>
      <span aria-hidden>{best === worst ? best : `${best}–${worst}`}</span>
      <RankBar place={place} last={last} />
    </span>
  );
}

function toggled(pins: string[], slug: string): string[] {
  return pins.includes(slug) ? pins.filter((pin) => pin !== slug) : [...pins, slug];
}

function PinLink({ row, href }: { row: ComparedCity; href: string }) {
  const t = useTranslations("comparisons.compare");
  const words = t(row.pinned ? "unpinAbout" : "pinAbout", { city: row.name });
  return (
    <a className="pin" href={useAddress()(href)} data-stay="">
      <span className="sr-only">{words}</span>
    </a>
  );
}
