import type { Dimension } from "@/components/charts/dimension.ts";
import { formatInstant } from "@/lib/instants.ts";
import { formatNumber, roundHalfAway } from "@/lib/numbers.ts";

export { inWords } from "@/features/frameworks/rules.ts";

import type { ScoreFrame, ScoreNode } from "./schema.ts";

const shapes = ["institutional", "political", "territorial"] as const;

/** The mark and colour of a framework's n-th dimension; a fourth one would repeat the first. */
export function markOf(index: number): Dimension {
  return shapes[index % shapes.length] ?? "institutional";
}

/** Points with one decimal, as the methodology displays scores ("58,3"). */
export function points(value: number, formatLocale: string): string {
  return formatNumber(roundHalfAway(value, 1), formatLocale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** Points with their sign, so that a fall never looks like a score ("+4,0", "−2,5", "0,0"). */
export function signed(value: number, formatLocale: string): string {
  return formatNumber(roundHalfAway(value, 1), formatLocale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  }).replace("-", "−");
}

/** A share of 0–1 in per cent with one decimal at most ("71,4 %"). */
export function percentage(share: number, formatLocale: string): string {
  return formatNumber(roundHalfAway(share * 100, 1) / 100, formatLocale, {
    style: "percent",
    maximumFractionDigits: 1,
  });
}

/** A raw value with at most two decimals, without its unit. */
export function plainValue(value: number, formatLocale: string): string {
  return formatNumber(roundHalfAway(value, 2), formatLocale, { maximumFractionDigits: 2 });
}

/** The maturity band of a score as displayed, so that label and number agree; null without a score. */
export function bandOf(score: number | null, bands: ScoreFrame["bands"]): ScoreFrame["bands"][number] | null {
  if (score === null) return null;
  const shown = roundHalfAway(score, 1);
  return bands.findLast(({ min }) => shown >= min) ?? null;
}

/** Indicators by the points they leave out of 100, largest first; those without a loss are left out. */
export function largestLosses(indicators: readonly ScoreNode[], count: number): ScoreNode[] {
  return indicators
    .filter(({ loss }) => loss !== null && loss > 0.05)
    .sort((a, b) => (b.loss ?? 0) - (a.loss ?? 0))
    .slice(0, count);
}

/** An instant as a calendar day in the city's time zone, in the reader's language. */
export function dayInWords(instant: string, locale: string, timeZone: string): string {
  return formatInstant(instant, locale, timeZone);
}
