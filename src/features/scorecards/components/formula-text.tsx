import { useLocale, useTranslations } from "next-intl";

/**
 * How an indicator is counted, in the reader's language. A framework states it in English; the default framework's
 * are translated, another's are shown to readers of English only.
 */
export function FormulaText({
  code,
  formula,
  frameworkKey,
}: {
  code: string;
  formula: string | null;
  frameworkKey: string;
}) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const ours = frameworkKey === "three-dimensions";
  const text =
    locale === "en" ? formula : ours && t.has(`definition.${code}`) ? t(`definition.${code}`) : null;
  return text ? (
    <p className="text-secondary">
      {t("formulaText")}
      {locale === "fr" ? "\u00a0:" : ":"} {text}
    </p>
  ) : null;
}
