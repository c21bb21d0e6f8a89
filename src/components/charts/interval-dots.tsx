import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { formatNumber } from "@/lib/numbers";
import { classNames } from "../ui/class-names";
import { percent, position, rankTicks, ticks } from "./scale";

export type IntervalRow = {
  key: string;
  label: string;
  href?: string;
  value: number;
  low: number;
  high: number;
  /** The reader's own city. */
  current?: boolean;
};

const grid =
  "grid grid-cols-[7.5rem_minmax(0,1fr)_3rem] items-center gap-x-3 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)_5rem]";

/** Ten to sixty cities, sorted as given: a dot with its interval on one axis, the interval in figures beside it. */
export function IntervalDots({
  rows,
  domain,
  unit = "points",
  formatLocale,
}: {
  rows: readonly IntervalRow[];
  /** The axis' ends, left to right: [0, 100], or [1, 42] for ranks. */
  domain: readonly [number, number];
  unit?: "points" | "rank";
  formatLocale: string;
}) {
  const t = useTranslations("charts");
  const whole = (value: number) => formatNumber(value, formatLocale, { maximumFractionDigits: 0 });
  const marks = unit === "rank" ? rankTicks(domain[1]) : ticks(domain[0], domain[1]);
  const at = (value: number) => percent(position(value, domain));
  return (
    <div>
      <div aria-hidden className={classNames(grid, "border-line border-b pb-1 text-meta text-muted")}>
        <span />
        <div className="relative h-4">
          {marks.map((mark) => (
            <span
              key={mark}
              className="-translate-x-1/2 absolute first:translate-x-0 last:-translate-x-full"
              style={{ left: at(mark) }}
            >
              {whole(mark)}
            </span>
          ))}
        </div>
        <span />
      </div>
      <ol>
        {rows.map((row) => (
          <li
            key={row.key}
            aria-current={row.current ? "true" : undefined}
            className={classNames(
              grid,
              "min-h-8 border-line border-b",
              row.current && "bg-accent-soft font-medium",
            )}
          >
            <span className="py-1.5 pl-1 sm:truncate">
              {row.href ? (
                <Link href={row.href} className="hover:underline">
                  {row.label}
                </Link>
              ) : (
                row.label
              )}
              {row.current && <span className="text-accent"> · {t("you")}</span>}
            </span>
            <svg aria-hidden="true" width="100%" height="16" className="overflow-visible">
              <line x1="0" x2="100%" y1="8" y2="8" className="stroke-line" />
              <line
                x1={at(row.low)}
                x2={at(row.high)}
                y1="8"
                y2="8"
                strokeWidth="5"
                strokeLinecap="round"
                className="stroke-accent opacity-35"
              />
              <circle cx={at(row.value)} cy="8" r="4.5" className="fill-accent" />
            </svg>
            <span className="text-right">
              <span className="sr-only">
                {unit === "rank"
                  ? t("rankRange", { low: whole(row.low), high: whole(row.high) })
                  : t("valueRange", { value: whole(row.value), low: whole(row.low), high: whole(row.high) })}
              </span>
              <span aria-hidden>
                {row.low === row.high ? whole(row.low) : `${whole(row.low)}–${whole(row.high)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
