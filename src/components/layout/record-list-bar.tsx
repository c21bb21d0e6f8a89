import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { defaultLocale, isLocale, localePath } from "@/i18n/routing";
import { addressWith, type Query } from "../ui/address";
import type { Column } from "../ui/data-table";
import { type Filter, FilterBar } from "../ui/filter-bar";
import { Menu } from "../ui/menu";

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
  return (
    <Menu
      trigger={{ label: t("export"), variant: "secondary" }}
      groups={[
        {
          items: [
            { label: t("exportXlsx"), href: href("xlsx"), reload: true },
            { label: t("exportExcelCsv"), href: href("excel-csv"), reload: true },
            { label: t("exportOpenCsv"), href: href("open-csv"), reload: true },
          ],
        },
      ]}
    />
  );
}
