import { formatNumber } from "@/lib/numbers";
import type { ComparisonCell } from "../schema";

/** How much of a dimension's weight is known, as a bar and a share; a withheld dimension says so. */
export function CoverageShare({
  cell,
  formatLocale,
  withheld,
}: {
  cell: ComparisonCell | undefined;
  formatLocale: string;
  /** The word for a dimension that is not published. */
  withheld: string;
}) {
  if (!cell) return null;
  const share = formatNumber(cell.coverage, formatLocale, { style: "percent", maximumFractionDigits: 0 });
  return (
    <span className="inline-flex w-full items-center justify-end gap-2 whitespace-nowrap">
      {cell.score === null && (
        <span className="hatched rounded-control px-1.5 text-meta text-secondary">{withheld}</span>
      )}
      <span aria-hidden className="relative hidden h-1.5 w-16 rounded-full bg-line sm:inline-block">
        <span
          className={`absolute inset-y-0 left-0 rounded-full ${cell.score === null ? "bg-warning" : "bg-mark"}`}
          style={{ width: `${Math.round(cell.coverage * 100)}%` }}
        />
      </span>
      <span className="min-w-10 text-right">{share}</span>
    </span>
  );
}
