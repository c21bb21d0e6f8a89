import type { ReactNode } from "react";
import { Link } from "@/i18n/link";
import { nextSort, sortState } from "./address";
import { classNames } from "./class-names";

type Head = {
  header: ReactNode;
  unit?: string;
  align?: "start" | "end" | "center";
  sortKey?: string;
  hideOnPhone?: boolean;
  deskOnly?: boolean;
  wideOnly?: boolean;
};

/** A column's head: a link that sorts where the column can be sorted, its state said by arrow and aria-sort. */
export function SortHeader({
  column,
  pinned,
  sort,
  hrefForSort,
}: {
  column: Head;
  pinned: boolean;
  sort?: string | undefined;
  hrefForSort?: ((sort: string) => string) | undefined;
}) {
  const { header, unit, align, sortKey, hideOnPhone, deskOnly, wideOnly } = column;
  const state = sortKey ? sortState(sort, sortKey) : undefined;
  const name = (
    <>
      {header}
      {unit && <span className="font-normal text-muted"> ({unit})</span>}
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={state}
      className={classNames(
        "sticky top-0 z-20 border-line border-y bg-surface px-2 py-2 font-medium text-head text-secondary first:pl-4 last:pr-4 md:px-3",
        align === "end" ? "text-right" : align === "center" ? "text-center" : "text-left",
        pinned && "left-0 z-30",
        hideOnPhone && "max-md:not-print:hidden",
        deskOnly && "max-lg:not-print:hidden",
        wideOnly && "max-2xl:not-print:hidden",
      )}
    >
      {sortKey && hrefForSort ? (
        <Link href={hrefForSort(nextSort(sort, sortKey))} scroll={false} className="sorts">
          {unit ? <span>{name}</span> : name}
        </Link>
      ) : (
        name
      )}
    </th>
  );
}
