import { useLocale, useTranslations } from "next-intl";
import { formatPartialDate, isPartialDate } from "@/lib/dates";
import type { ImportRow } from "../schema";

/** What a row would change in the agreement it is: each field from what to what. */
export function FieldChanges({ changes }: { changes: ImportRow["changes"] }) {
  const t = useTranslations("imports");
  const words = useTranslations("agreements");
  const locale = useLocale();
  const said = (field: string, value: string | null) => {
    if (value === null || value === "") return t("blank");
    if (field.endsWith("On") && isPartialDate(value)) return formatPartialDate(value, locale);
    return words.has(`${field}.${value}`) ? words(`${field}.${value}`) : value;
  };
  if (changes.length === 0) return null;
  return (
    <ul className="space-y-0.5 text-head text-secondary">
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {t("change", { field: t(`field.${field}`), from: said(field, from), to: said(field, to) })}
        </li>
      ))}
    </ul>
  );
}
