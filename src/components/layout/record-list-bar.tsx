import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { defaultLocale, isLocale, localePath } from "@/i18n/routing";
import { addressWith, type Query } from "../ui/address";
import { buttonClass } from "../ui/button-class";
import type { Column } from "../ui/data-table";
import { type Filter, FilterBar } from "../ui/filter-bar";
import { PopList } from "./pop-list";

/** Search, filters and, for phones whose rows have no heads, the order. */
export function RecordListBar<Row>({
  path,
  room,
  query,
  page,
  filters,
  columns,
  defaultSort,
  children,
}: {
  /** The list's address, without language. */
  path: string;
  room: string;
  query: Query;
  page: { total: number };
  filters: Filter[];
  columns: Column<Row>[];
  defaultSort: string;
  /** Acts on the list as seen. */
  children: ReactNode;
}) {
  const t = useTranslations("common");
  const words = useTranslations(room);
  const locale = useLocale();
  const sorts = columns.flatMap(({ header, sortKey }) =>
    sortKey
      ? [
          { value: sortKey, label: t("sortRising", { column: String(header) }) },
          { value: `-${sortKey}`, label: t("sortFalling", { column: String(header) }) },
        ]
      : [],
  );
  return (
    <FilterBar
      path={localePath(isLocale(locale) ? locale : defaultLocale, path)}
      query={query}
      found={page.total}
      filters={filters}
      searchName="search"
      searchLabel={words("search")}
      order={{ current: String(query.sort ?? defaultSort), options: sorts }}
    >
      {children}
    </FilterBar>
  );
}

/** The list as seen, as a file for a sheet or for a machine. */
export function ExportMenu({ url, query }: { url: string; query: Query }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const href = (format: string) => addressWith(url, { ...query, locale }, { format });
  const files = { xlsx: "exportXlsx", "excel-csv": "exportExcelCsv", "open-csv": "exportOpenCsv" } as const;
  return (
    <PopList
      id="export-menu"
      side="end"
      button={t("export")}
      buttonClass={buttonClass("secondary", "medium")}
    >
      <ul className="min-w-48 p-1">
        {Object.entries(files).map(([format, words]) => (
          <li key={format}>
            <a
              href={href(format)}
              className="flex min-h-11 items-center rounded-control px-3 text-ui hover:bg-hover lg:min-h-9"
            >
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </PopList>
  );
}
