import { formatNumber } from "@/lib/numbers";
import type { ComparisonCell } from "../schema";

/** How much of a dimension's weight is known, as a bar and a share; a withheld dimension is hatched and says so. */
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
  if (!cell) return <span className="px-1.5 text-muted">–</span>;
  const share = formatNumber(cell.coverage, formatLocale, { style: "percent", maximumFractionDigits: 0 });
  if (cell.score === null)
    return (
      <span className="hatched inline-flex items-center gap-2 whitespace-nowrap rounded-control px-1.5 text-secondary">
        <span className="max-sm:sr-only">{withheld}</span>
        <span className="sm:min-w-9 print:min-w-0">{share}</span>
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden className="relative hidden h-1.5 w-10 rounded-full bg-line sm:not-print:inline-block">
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-mark"
          style={{ width: `${Math.round(cell.coverage * 100)}%` }}
        />
      </span>
      <span className="px-1.5 sm:min-w-12 print:min-w-0 print:px-0">{share}</span>
    </span>
  );
}
