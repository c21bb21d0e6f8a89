import type { CsvValue } from "@/lib/csv.ts";
import { formatNumber, roundHalfAway } from "@/lib/numbers.ts";
import type { ComparedCity, Comparison } from "./schema.ts";

type Dimension = { code: string; name: Record<string, string> };
type Words = ((key: string) => string) & { has?: (key: string) => boolean };

/** A dimension's short name: ours for the three of the house, else what its framework says. */
export function dimensionLabel(dimension: Dimension, locale: string, words: Words): string {
  if (["I", "P", "T"].includes(dimension.code)) return words(dimension.code);
  return dimensionName(dimension, locale);
}

/** A dimension's name as its framework gives it. */
export function dimensionName(dimension: Dimension, locale: string): string {
  return dimension.name[locale] ?? dimension.name.en ?? dimension.code;
}

/** The bounds between the classes of size, as a format locale writes them. */
export function sizeBounds(formatLocale: string) {
  const [small, middle, large] = [50_000, 200_000, 500_000].map((bound) => formatNumber(bound, formatLocale));
  return {
    small: small ?? "",
    middle: middle ?? "",
    large: large ?? "",
    millions: formatNumber(1.5, formatLocale),
  };
}

/** The city that leads, and how many others could hold the first rank too. Null where nobody has a rank. */
export function leaderOf(rows: readonly ComparedCity[]): { name: string; rivals: number } | null {
  const ranked = rows.filter(({ place }) => place !== null);
  const leader = ranked.find(({ place }) => place?.rank === 1);
  return leader
    ? { name: leader.name, rivals: ranked.filter((row) => row !== leader && row.place?.best === 1).length }
    : null;
}

/** The comparison as a file: what is seen, in its order; a withheld score is an empty cell, never zero. */
export function comparisonSheet(
  { rows, group, by }: Comparison,
  { words, locale }: { words: (key: string) => string; locale: string },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const dimensions = group?.dimensions ?? [];
  const points = (value: number | null | undefined) =>
    value === null || value === undefined ? null : roundHalfAway(value, 1);
  return {
    name: `${words("sheetName")}-${group?.period ?? ""}`,
    headers: [
      words("compare.city"),
      words("compare.country"),
      words("compare.inhabitants"),
      words("compare.year"),
      ...dimensions.flatMap((dimension) => {
        const label = dimensionLabel(dimension, locale, (key) => words(`dimension.${key}`));
        return ["score", "low", "high", "coverage"].map((part) =>
          part === "score" ? label : `${label}: ${words(`compare.${part}`)}`,
        );
      }),
      `${words("compare.by")} ${by ?? ""}`.trim(),
      words("compare.best"),
      words("compare.worst"),
      words("compare.percentile"),
      words("compare.agreements"),
    ],
    rows: rows.map((row) => [
      row.name,
      row.countryCode,
      row.inhabitants,
      group?.period ?? null,
      ...dimensions.flatMap(({ code }) => {
        const cell = row.cells.find((one) => one.code === code);
        return [
          points(cell?.score),
          points(cell?.low),
          points(cell?.high),
          cell ? roundHalfAway(cell.coverage, 3) : null,
        ];
      }),
      row.place?.rank ?? null,
      row.place?.best ?? null,
      row.place?.worst ?? null,
      points(row.place?.percentile),
      row.agreements,
    ]),
  };
}
