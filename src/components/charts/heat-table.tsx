import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/link";
import { classNames } from "../ui/class-names";
import { SortHeader } from "../ui/sort-header";
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
  const number = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 0 });
  const sortable = (key: string) => (hrefForSort ? { sortKey: key } : {});
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="scrolls relative max-h-[85dvh] overflow-auto lg:max-h-[max(36rem,calc(100dvh-11rem))]"
    >
      <table className="w-full border-separate border-spacing-0 text-ui">
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
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              aria-current={row.current ? "true" : undefined}
              className={row.current ? "bg-accent-soft" : "bg-background"}
            >
              <th
                scope="row"
                className="sticky left-0 z-10 max-w-32 border-line border-b bg-inherit py-1.5 pr-3 pl-4 text-left font-medium sm:max-w-none sm:whitespace-nowrap"
              >
                {row.href ? (
                  <Link href={row.href} className="underline-offset-4 hover:underline">
                    {row.label}
                  </Link>
                ) : (
                  row.label
                )}
                {row.badge && <> {row.badge}</>}
              </th>
              {columns.map((column, index) => {
                const value = row.values[index] ?? null;
                return value === null ? (
                  <td key={column.key} className="heat-cell hatched text-secondary">
                    <abbr title={t("notPublishedLong")} className="no-underline">
                      {t("notPublished")}
                    </abbr>
                  </td>
                ) : (
                  <td key={column.key} className={`heat-cell ${steps[heatStep(value)]}`}>
                    {number.format(value)}
                  </td>
                );
              })}
              {extraColumns.map((column, index) => (
                <td
                  key={column.key}
                  className={classNames(
                    "border-line border-b px-3 py-0.5 last:pr-4",
                    column.align === "end" && "text-right",
                    column.wideOnly && "max-2xl:not-print:hidden",
                  )}
                >
                  {row.extra?.[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
