import { useLocale, useTranslations } from "next-intl";
import { inWords } from "../present";
import { type FindingClause, findingOf } from "../rules/finding";
import type { DimensionView } from "../schema";

/** The finding of a period in the reader's language, and since when its change is told; null without dimensions. */
export function useFinding(
  dimensions: readonly DimensionView[],
): { text: string; since: string | null } | null {
  const t = useTranslations("brief");
  const locale = useLocale();
  const finding = findingOf(dimensions, ({ node }) => inWords(node.name, locale));
  if (!finding) return null;
  const say = ({ key, ...values }: FindingClause) => t(`finding.${key}`, values);
  const first = say(finding.first);
  const text = finding.second ? t("finding.join", { first, second: say(finding.second) }) : first;
  return { text, since: finding.since };
}
