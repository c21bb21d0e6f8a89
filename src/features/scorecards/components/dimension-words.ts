import { useLocale, useTranslations } from "next-intl";
import { inWords, points } from "../present";
import type { ScoreNode } from "../schema";

/** A dimension's name, score and range as every screen says them; `room` holds the words: "brief" or "scorecards". */
export function useDimensionWords(room: "brief" | "scorecards", node: ScoreNode, formatLocale: string) {
  const t = useTranslations(room);
  const written = (value: number) => points(value, formatLocale);
  const range = node.low !== null && node.high !== null ? ([node.low, node.high] as const) : null;
  return {
    name: inWords(node.name, useLocale()),
    written,
    range,
    rangeText: range && t("range", { low: written(range[0]), high: written(range[1]) }),
    score:
      node.score === null
        ? t("notEnough", { have: node.have, of: node.of })
        : `${written(node.score)}${t("outOf")}`,
  };
}
