import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/link";
import { classNames } from "./class-names";
import { SortHeader } from "./sort-header";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  /** Written after the header, because units belong there and not in every cell. */
  unit?: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: "start" | "end";
  /** Lets the reader sort by this column, under this name in the address. */
  sortKey?: string;
  /** Leaves the column to wider screens. */
  hideOnPhone?: boolean;
  /** Leaves the column to screens from 1536 px, and to paper. */
  wideOnly?: boolean;
  /** Takes the width that the others leave, on one line, cut where it must be; a phone and paper show it whole. */
  fills?: boolean;
  /** The totals line under this column. */
  total?: ReactNode;
};

type Props<Row> = {
  /** What the table holds, for readers who cannot see it; shown when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Makes the first cell a link to the record. */
  rowHref?: (row: Row) => string;
  /** Sets a row apart (the reader's own city). */
  isCurrent?: (row: Row) => boolean;
  sort?: string | undefined;
  /** The address of the same list in another order. */
  hrefForSort?: (sort: string) => string;
  /** Check boxes in front of rows, sent with the form of that id. */
  select?: { form: string; name: string; value: (row: Row) => string; label: (row: Row) => string };
};

const cellPad = "px-2 py-2 first:pl-4 last:pr-4 md:px-3";
const filling =
  "min-w-34 md:not-print:w-full md:not-print:max-w-0 md:not-print:min-w-40 md:not-print:truncate";
const stickyFirst = "sticky left-0 z-10 bg-inherit";

/** A table written by the server: sticky head and first column, sorting by links, readable without JavaScript. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, rowHref, isCurrent, select } = props;
  const t = useTranslations("common");
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="scrolls relative overflow-x-auto lg:max-h-[max(36rem,calc(100dvh-11rem))] lg:overflow-y-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-ui">
        <caption className={showCaption ? "px-4 pb-2 text-left text-head text-secondary" : "sr-only"}>
          {caption}
        </caption>
        <thead className="bg-surface">
          <tr className="bg-surface">
            {select && (
              <th scope="col" className="sticky top-0 z-20 w-10 border-line border-y bg-surface pl-4">
                <span className="sr-only">{t("selectColumn")}</span>
              </th>
            )}
            {columns.map((column, index) => (
              <SortHeader
                key={column.key}
                column={column}
                pinned={index === 0}
                sort={props.sort}
                hrefForSort={props.hrefForSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              aria-current={isCurrent?.(row) ? "true" : undefined}
              className={classNames(
                "group",
                isCurrent?.(row) ? "bg-accent-soft" : "bg-background hover:bg-hover",
              )}
            >
              {select && (
                <td className="border-line border-b pl-4">
                  <input
                    type="checkbox"
                    form={select.form}
                    name={select.name}
                    value={select.value(row)}
                    aria-label={select.label(row)}
                    className="size-4 accent-accent"
                  />
                </td>
              )}
              {columns.map((column, index) => {
                const look = classNames(
                  cellPad,
                  "border-line border-b",
                  column.align === "end" ? "text-right whitespace-nowrap" : "text-left",
                  column.hideOnPhone && "max-md:not-print:hidden",
                  column.wideOnly && "max-2xl:not-print:hidden",
                  column.fills && filling,
                );
                const content = column.cell(row);
                if (index > 0)
                  return (
                    <td key={column.key} className={look}>
                      {content}
                    </td>
                  );
                return (
                  <th
                    key={column.key}
                    scope="row"
                    className={classNames(
                      look,
                      stickyFirst,
                      "font-medium",
                      !column.fills && "min-w-34 max-w-96 md:min-w-44",
                    )}
                  >
                    {rowHref ? (
                      <Link
                        href={rowHref(row)}
                        className={classNames(
                          "block underline-offset-4 hover:underline",
                          column.fills && "md:not-print:truncate",
                        )}
                      >
                        {content}
                      </Link>
                    ) : (
                      content
                    )}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr className="bg-surface font-medium">
              {select && <td className="border-line border-b" />}
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={classNames(
                    cellPad,
                    "border-line border-b",
                    column.align === "end" && "text-right",
                    column.hideOnPhone && "max-md:not-print:hidden",
                    column.wideOnly && "max-2xl:not-print:hidden",
                    column.wideOnly && "max-2xl:not-print:hidden",
                  )}
                >
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
