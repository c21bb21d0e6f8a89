import { useLocale, useTranslations } from "next-intl";
import { withUnit } from "@/lib/units.ts";
import { inWords, plainValue } from "../present";
import type { WhyView } from "../schema";
import { FormulaText } from "./formula-text";
import { useValueText } from "./value-text";

/** The indicator's value in words: "83,3 %", "niveau 3 : direction propre …", "oui"; null where there is none. */
export function useMeasuredValue({ node, rubric }: WhyView, formatLocale: string): string | null {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const text = useValueText(formatLocale)(node);
  if (!text || node.value === null) return null;
  const words = node.scaleType === "rubric" ? rubric[node.value] : undefined;
  return words
    ? t("levelSaid", { level: text.value, words: inWords(words, locale) })
    : withUnit(text.value, text.unit, formatLocale);
}

/** Definition, scale and the calculation with its numbers. */
export function WhyFormula({ why, formatLocale }: { why: WhyView; formatLocale: string }) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const { node, counted, measurement, per, goalposts, valuePeriod, period } = why;
  const value = useMeasuredValue(why, formatLocale);
  const number = (x: number) => plainValue(x, formatLocale);
  const parts = counted ?? measurement;
  const scale = ["goalposts", "log-goalposts", "rubric", "likert", "boolean"].includes(goalposts.method)
    ? goalposts.method
    : "other";
  return (
    <div className="space-y-3 text-ui">
      {parts?.denominator != null && (
        <p className="text-read">
          {t("formulaShare", {
            numerator: number(parts.numerator ?? 0),
            denominator: number(parts.denominator),
            value: value ?? t("reason.undefined-ratio"),
          })}
        </p>
      )}
      {parts?.denominator == null && parts?.value != null && (
        <p className="text-read">
          {per?.population
            ? t("formulaPer", {
                total: number(parts.value),
                population: number(per.population),
                multiplier: number(per.multiplier),
                value: value ?? "",
              })
            : t("formulaSum", { total: value ?? number(parts.value), period: valuePeriod })}
        </p>
      )}
      {node.status === "carried" && <p>{t("carriedNote", { from: valuePeriod, period })}</p>}
      <p className="text-secondary">
        {t(`scale.${scale}`, {
          worst: goalposts.worst === null ? "" : number(goalposts.worst),
          best: goalposts.best === null ? "" : number(goalposts.best),
        })}
        {node.clamped && ` ${t(`clamped.${node.clamped}`)}.`}
      </p>
      {why.help && <p className="text-secondary">{inWords(why.help, locale)}</p>}
      <FormulaText code={node.code} formula={why.formula} frameworkKey={why.frame.frameworkKey} />
    </div>
  );
}
