import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAddress } from "@/i18n/address";
import { classNames } from "./class-names";
import { SoftRegion } from "./soft-region";
import { SortHeader } from "./sort-header";
import { StaticBody } from "./static-body";

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
  /** Leaves the column to desks, from 1024 px, and to paper. */
  deskOnly?: boolean;
  /** Leaves the column to screens from 1536 px, and to paper. */
  wideOnly?: boolean;
  /** Takes the width that the others leave; what is longer takes a second line. */
  fills?: boolean;
  /** Does not break on a screen; on paper it may, so that every column is on the sheet. */
  line?: boolean;
  /** Never breaks, on paper either: references. */
  whole?: boolean;
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

/** The names that data-table.css knows a column's cells by; most cells need none. */
function cellClass<Row>(column: Column<Row>): string | undefined {
  const names = classNames(
    column.align === "end" && "end",
    column.line && "line",
    column.whole && "whole",
    column.hideOnPhone && "not-phone",
    column.deskOnly && "desk",
    column.wideOnly && "wide",
    column.fills && "fills",
  );
  return names === "" ? undefined : names;
}

/** A table written by the server: sticky head and first column, sorting by links, readable without JavaScript. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, rowHref, isCurrent, select } = props;
  const t = useTranslations("common");
  const addressOf = useAddress();
  const looks = columns.map(cellClass);
  const drawn = rows.map((row) => {
    const cells = columns.map((column, index) => {
      const content = column.cell(row);
      if (index > 0)
        return (
          <td key={column.key} className={looks[index]}>
            {content}
          </td>
        );
      return (
        <th key={column.key} scope="row" className={looks[index]}>
          {rowHref ? <a href={addressOf(rowHref(row))}>{content}</a> : content}
        </th>
      );
    });
    if (select) cells.unshift(<SelectCell key="select" select={select} row={row} />);
    return isCurrent?.(row) ? (
      <tr key={rowKey(row)} aria-current="true">
        {cells}
      </tr>
    ) : (
      <tr key={rowKey(row)}>{cells}</tr>
    );
  });
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <SoftRegion
      label={caption}
      className="scrolls relative overflow-x-auto lg:max-h-[max(36rem,calc(100dvh-11rem))] lg:overflow-y-auto"
    >
      <table className="data-table">
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
        <StaticBody>{drawn}</StaticBody>
        {hasTotals && (
          <tfoot>
            <tr>
              {select && <td />}
              {columns.map((column, index) => (
                <td key={column.key} className={looks[index]}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </SoftRegion>
  );
}

function SelectCell<Row>({ select, row }: { select: NonNullable<Props<Row>["select"]>; row: Row }) {
  return (
    <td>
      <input
        type="checkbox"
        form={select.form}
        name={select.name}
        value={select.value(row)}
        aria-label={select.label(row)}
        className="size-4 accent-accent"
      />
    </td>
  );
}
