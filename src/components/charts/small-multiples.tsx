import { useTranslations } from "next-intl";
import { formatNumber } from "@/lib/numbers";
import { type Dimension, dimensionStroke } from "./dimension";
import { DimensionMark, MarkShape } from "./dimension-mark";
import { brokenLine, percent } from "./scale";

export type Series = {
  key: string;
  label: string;
  dimension?: Dimension;
  /** In time order; null where nothing was measured. */
  points: readonly { label: string; value: number | null }[];
};

const side = 4; // Room at both sides for marks, in per cent.

/** Three moments and more: one small drawing a series on the same axis (0–100), first and last labelled directly. */
export function SmallMultiples({
  series,
  formatLocale,
}: {
  series: readonly Series[];
  formatLocale: string;
}) {
  return (
    <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
      {series.map((one) => (
        <Multiple key={one.key} series={one} formatLocale={formatLocale} />
      ))}
    </ul>
  );
}

function Multiple({ series, formatLocale }: { series: Series; formatLocale: string }) {
  const t = useTranslations("charts");
  const whole = (value: number) => formatNumber(value, formatLocale, { maximumFractionDigits: 0 });
  const { points, dimension } = series;
  const x = (index: number) =>
    side + (points.length < 2 ? 46 : (index / (points.length - 1)) * (100 - 2 * side));
  const y = (value: number) => 6 + (100 - value) * 0.88;
  const placed = points.map((point, index) =>
    point.value === null ? null : { x: x(index), y: y(point.value) },
  );
  const words = points.map(
    (point) => `${point.label} ${point.value === null ? t("notPublishedLong") : whole(point.value)}`,
  );
  const first = points[0];
  const last = points.at(-1);
  return (
    <li className="min-w-0">
      <h3 className="flex items-center gap-2 font-medium text-ui">
        {dimension && <DimensionMark dimension={dimension} />}
        {series.label}
      </h3>
      <svg
        role="img"
        aria-label={`${series.label}: ${words.join(", ")}`}
        width="100%"
        height="96"
        className="mt-2 block overflow-visible"
      >
        {[0, 50, 100].map((tick) => (
          <line
            key={tick}
            x1="0"
            x2="100%"
            y1={percent(y(tick))}
            y2={percent(y(tick))}
            className="stroke-line"
          />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="96">
          <path
            d={brokenLine(placed)}
            vectorEffect="non-scaling-stroke"
            strokeWidth="2"
            className={`fill-none ${dimension ? dimensionStroke[dimension] : "stroke-accent"}`}
          />
        </svg>
        {points.map((point, index) => {
          const at = placed[index];
          return at ? (
            <svg key={point.label} x={percent(at.x)} y={(at.y / 100) * 96} className="overflow-visible">
              <g transform="scale(0.7)">
                {dimension ? <MarkShape dimension={dimension} /> : <circle r="6" className="fill-accent" />}
              </g>
            </svg>
          ) : (
            <text
              key={point.label}
              x={percent(x(index))}
              y="84"
              textAnchor="middle"
              className="fill-secondary text-meta"
            >
              {t("notPublished")}
            </text>
          );
        })}
      </svg>
      <p aria-hidden className="mt-1 flex justify-between text-head text-secondary">
        {[first, last].map((point) => (
          <span key={point?.label}>
            {point?.label}{" "}
            <span className="font-medium text-ink">
              {point?.value == null ? t("notPublished") : whole(point.value)}
            </span>
          </span>
        ))}
      </p>
    </li>
  );
}
