import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/lib/countries";
import type { Filter } from "../ui/filter-bar";

/** The filters of a room's list, in the room's words: by a field's values, by year, by country, by being archived. */
export function useRecordFilters(room: string) {
  const t = useTranslations(room);
  const locale = useLocale();
  const filter = (name: string, options: Filter["options"], label = t(`field.${name}`)): Filter => ({
    name,
    label,
    options,
  });
  return {
    /** `group` names the words of the values where they are not the field's own. */
    field: (name: string, values: readonly string[], group = name) =>
      filter(
        name,
        values.map((value) => ({ value, label: t(`${group}.${value}`) })),
      ),
    year: (years: readonly string[]) =>
      filter(
        "year",
        years.map((year) => ({ value: year, label: year })),
      ),
    /** The departments that records belong to; none where no record has one. */
    department: (departments: readonly { id: string; name: string }[]) =>
      departments.length === 0
        ? []
        : [
            filter(
              "department",
              departments.map(({ id, name }) => ({ value: id, label: name })),
              t("field.departmentId"),
            ),
          ],
    /** Countries by their names in the reader's language and order. */
    country: (codes: readonly string[], label = t("field.country")) =>
      filter(
        "country",
        codes
          .map((code) => ({ value: code, label: countryName(code, locale) }))
          .sort((a, b) => a.label.localeCompare(b.label, locale)),
        label,
      ),
  };
}

/** What the reader asked for, in words: what was searched and the filters in force. */
export function wordsInForce(query: Record<string, string | string[] | undefined>, filters: Filter[]) {
  const valueIn = (name: string) => [query[name]].flat()[0];
  const chosen = filters.map(
    ({ name, options }) => options.find(({ value }) => value === valueIn(name))?.label,
  );
  return [valueIn("search"), ...chosen].filter((word): word is string => Boolean(word));
}
