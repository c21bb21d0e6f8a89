import { useLocale, useTranslations } from "next-intl";
import { unitAfter } from "@/lib/units.ts";
import { inWords, plainValue } from "../present";
import type { ScoreNode } from "../schema";

/** Writes an indicator's value: the number as the city writes it and its unit; yes or no; a level. Null without one. */
export function useValueText(
  formatLocale: string,
): (node: ScoreNode) => { value: string; unit: string } | null {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  return ({ value, unit, scaleType }) => {
    if (value === null) return null;
    if (scaleType === "boolean") return { value: t(value === 1 ? "yes" : "no"), unit: "" };
    if (scaleType === "rubric") return { value: t("level04", { level: value }), unit: "" };
    const words = inWords(unit ?? undefined, locale);
    return { value: plainValue(value, formatLocale), unit: unitAfter(value, words, locale, formatLocale) };
  };
}
