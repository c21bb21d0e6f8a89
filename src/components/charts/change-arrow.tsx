import { useTranslations } from "next-intl";
import { formatNumber } from "@/lib/numbers";
import { classNames } from "../ui/class-names";
import { signedPoints } from "./contributions";
import { type Dimension, dimensionFill, dimensionStroke } from "./dimension";
import { percent, position } from "./scale";

/** Two moments on 0–100: an arrow from the one to the other, both labelled, the difference in points. */
export function ChangeArrow({
  from,
  to,
  fromLabel,
  toLabel,
  dimension,
  formatLocale,
}: {
  from: number;
  to: number;
  fromLabel: string;
  toLabel: string;
  dimension?: Dimension;
  formatLocale: string;
}) {
  const t = useTranslations("charts");
  const whole = (points: number) => formatNumber(points, formatLocale, { maximumFractionDigits: 1 });
  const place = (points: number) => position(points, [0, 100]);
  const change = to === from ? t("stable") : t("change", { signed: signedPoints(to - from, formatLocale) });
  const right = to >= from;
  const stroke = dimension ? dimensionStroke[dimension] : "stroke-accent";
  const fill = dimension ? dimensionFill[dimension] : "fill-accent";
  return (
    <div>
      <svg
        role="img"
        aria-label={`${fromLabel} ${whole(from)}, ${toLabel} ${whole(to)}, ${change}`}
        width="100%"
        height="24"
        className="block overflow-visible"
      >
        <line x1="0" x2="100%" y1="12" y2="12" className="stroke-line" strokeWidth="2" />
        <line
          x1={percent(place(from))}
          x2={percent(place(to))}
          y1="12"
          y2="12"
          strokeWidth="3"
          className={stroke}
        />
        <circle
          cx={percent(place(from))}
          cy="12"
          r="5"
          strokeWidth="2"
          className={classNames("fill-background", stroke)}
        />
        <svg x={percent(place(to))} y="12" className="overflow-visible">
          <path d={right ? "M2 0-8-7v14Z" : "M-2 0 8-7v14Z"} className={fill} />
        </svg>
      </svg>
      <p aria-hidden className="flex flex-wrap gap-x-4 text-head text-secondary">
        <span>
          {fromLabel} <span className="text-ink">{whole(from)}</span>
        </span>
        <span>
          {toLabel} <span className="font-medium text-ink">{whole(to)}</span>
        </span>
        <span className="ml-auto font-medium text-ink">{change}</span>
      </p>
    </div>
  );
}
