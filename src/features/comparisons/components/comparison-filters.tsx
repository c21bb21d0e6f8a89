import { useLocale, useTranslations } from "next-intl";
import type { Query } from "@/components/ui/address";
import { FilterBar } from "@/components/ui/filter-bar";
import { isLocale, localePath } from "@/i18n/routing";
import { countryName } from "@/lib/countries";
import { dimensionLabel, sizeBounds } from "../present";
import type { Comparison } from "../schema";

type Props = {
  path: string;
  query: Query;
  comparison: Comparison;
  formatLocale: string;
  /** The address of the same comparison as a file; null where the reader may not export. */
  files: ((format: string) => string) | null;
};

/** Period, framework, size, country and the dimension that ranks, as one form; downloads at its end. */
export function ComparisonFilters({ path, query, comparison, formatLocale, files }: Props) {
  const t = useTranslations("comparisons.compare");
  const short = useTranslations("comparisons.dimension");
  const locale = useLocale();
  const { group, groups, countries, cityGroups } = comparison;
  const periods = [...new Set(groups.map(({ period }) => period))].sort().reverse();
  const frames = groups.filter(({ period }) => period === group?.period);
  const versions = new Map(
    frames.map(({ key, version, name }) => [`${key}@${version}`, `${name[locale] ?? key} ${version}`]),
  );
  const stages = [...new Set(frames.map(({ stage }) => stage))].sort();
  const bounds = sizeBounds(formatLocale);
  const filters = [
    { name: "year", label: t("year"), options: periods.map((period) => ({ value: period, label: period })) },
    {
      name: "by",
      label: t("by"),
      options: (group?.dimensions ?? []).map((dimension) => ({
        value: dimension.code,
        label: dimensionLabel(dimension, locale, short),
      })),
    },
    {
      name: "population",
      label: t("size"),
      options: ["0", "1", "2", "3", "4"].map((value) => ({ value, label: t(`sizeClass.${value}`, bounds) })),
    },
    {
      name: "country",
      label: t("country"),
      options: countries.map((code) => ({ value: code, label: countryName(code, locale) })),
    },
    {
      name: "group",
      label: t("group"),
      options: cityGroups.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: "framework",
      label: t("frame"),
      options: [...versions].map(([value, label]) => ({ value, label })),
    },
    {
      name: "stage",
      label: t("stage"),
      options: stages.map((stage) => ({ value: String(stage), label: String(stage) })),
    },
  ];
  return (
    <FilterBar
      path={localePath(isLocale(locale) ? locale : "fr", path)}
      query={query}
      found={comparison.rows.length}
      searchLabel={t("search")}
      filters={filters.filter(({ name, options }) =>
        name === "group" ? options.length > 0 : !["framework", "stage"].includes(name) || options.length > 1,
      )}
    >
      {files && (
        <details className="relative">
          <summary className="a-link flex min-h-11 items-center lg:min-h-9">{t("export")}</summary>
          <ul className="floats absolute right-0 z-30 mt-1 w-56 rounded-card p-2">
            {(["xlsx", "excel-csv", "open-csv"] as const).map((format) => (
              <li key={format}>
                <a
                  href={files(format)}
                  download
                  className="flex min-h-11 items-center px-2 hover:bg-hover lg:min-h-9"
                >
                  {t(`file.${format}`)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </FilterBar>
  );
}
