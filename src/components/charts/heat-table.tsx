import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAddress } from "@/i18n/address";
import { numberFormatter } from "@/lib/numbers";
import { SoftRegion } from "../ui/soft-region";
import { SortHeader } from "../ui/sort-header";
import { StaticBody } from "../ui/static-body";
import type { Dimension } from "./dimension";
import { DimensionMark } from "./dimension-mark";
import { heatStep } from "./scale";

export type HeatColumn = {
  key: string;
  label: string;
  /** For phones, where three columns must fit. */
  short?: string;
  dimension?: Dimension;
};
export type HeatRow = {
  key: string;
  label: string;
  href?: string;
  /** A word beside the name ("vous"). */
  badge?: ReactNode;
  current?: boolean;
  /** One a column, points 0–100; null is not published. */
  values: readonly (number | null)[];
  extra?: readonly ReactNode[];
};

type ExtraColumn = {
  key: string;
  label: string;
  align?: "start" | "end";
  sortKey?: string;
  /** Leaves the column to screens from 1536 px, and to paper. */
  wideOnly?: boolean;
};

/** Whole names, because the stylesheet is made by reading them. */
const steps = { 1: "heat-1", 2: "heat-2", 3: "heat-3", 4: "heat-4", 5: "heat-5" } as const;

/** Sixty cities and more: a number in each cell, its step as the ground; missing is hatched and says so. */
export function HeatTable({
  caption,
  rowHeader,
  columns,
  rows,
  extraColumns = [],
  sort,
  hrefForSort,
  formatLocale,
}: {
  caption: string;
  rowHeader: string;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  extraColumns?: readonly ExtraColumn[];
  sort?: string | undefined;
  hrefForSort?: (sort: string) => string;
  formatLocale: string;
}) {
  const t = useTranslations("charts");
  const number = numberFormatter(formatLocale, { maximumFractionDigits: 0 });
  const addressOf = useAddress();
  const extraLooks = extraColumns.map(
    ({ align, wideOnly }) =>
      [align === "end" && "end", wideOnly && "wide"].filter(Boolean).join(" ") || undefined,
  );
  const sortable = (key: string) => (hrefForSort ? { sortKey: key } : {});
  return (
    <SoftRegion
      label={caption}
      className="scrolls relative max-h-[85dvh] overflow-auto lg:max-h-[max(36rem,calc(100dvh-11rem))]"
    >
      <table className="heat-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <SortHeader
              column={{ header: rowHeader, ...sortable("name") }}
              pinned
              sort={sort}
              hrefForSort={hrefForSort}
            />
            {columns.map((column) => (
              <SortHeader
                key={column.key}
                pinned={false}
                sort={sort}
                hrefForSort={hrefForSort}
                column={{
                  header: (
                    <span className="inline-flex items-center gap-1.5">
                      {column.dimension && <DimensionMark dimension={column.dimension} size={10} />}
                      {column.short && <span className="sm:hidden">{column.short}</span>}
                      <span className={column.short && "max-sm:hidden"}>{column.label}</span>
                    </span>
                  ),
                  align: "center",
                  ...sortable(column.key),
                }}
              />
            ))}
            {extraColumns.map((column) => (
              <SortHeader
                key={column.key}
                pinned={false}
                sort={sort}
                hrefForSort={hrefForSort}
                column={{
                  header: column.label,
                  align: column.align ?? "start",
                  wideOnly: column.wideOnly === true,
                  ...(column.sortKey ? sortable(column.sortKey) : {}),
                }}
              />
            ))}
          </tr>
        </thead>
        <StaticBody>
          {rows.map((row) => (
            <tr key={row.key} {...(row.current ? { "aria-current": "true" as const } : {})}>
              <th scope="row">
                {row.href ? <a href={addressOf(row.href)}>{row.label}</a> : row.label}
                {row.badge && <> {row.badge}</>}
              </th>
              {columns.map((column, index) => {
                const value = row.values[index] ?? null;
                return value === null ? (
                  <td key={column.key} className="heat-none">
                    <abbr title={t("notPublishedLong")}>{t("notPublished")}</abbr>
                  </td>
                ) : (
                  <td key={column.key} className={steps[heatStep(value)]}>
                    {number.format(value)}
                  </td>
                );
              })}
              {extraColumns.map((column, index) => (
                <td key={column.key} className={extraLooks[index]}>
                  {row.extra?.[index]}
                </td>
              ))}
            </tr>
          ))}
        </StaticBody>
      </table>
    </SoftRegion>
  );
}

/** What the grounds of a heat table mean. */
export function HeatKey() {
  const t = useTranslations("charts");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-head text-secondary">
      <span>{t("heatKey")}</span>
      <ul className="flex">
        {([1, 2, 3, 4, 5] as const).map((step) => (
          <li
            key={step}
            className={`min-w-13 px-1.5 py-0.5 text-center text-meta first:rounded-l-control last:rounded-r-control ${steps[step]}`}
          >
            {(step - 1) * 20}–{step * 20}
          </li>
        ))}
      </ul>
      <span>{t("notPublishedKey")}</span>
    </div>
  );
}
