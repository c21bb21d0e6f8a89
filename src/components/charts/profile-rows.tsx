import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { formatNumber } from "@/lib/numbers";
import type { Dimension } from "./dimension";
import { DimensionMark } from "./dimension-mark";
import { Strip } from "./strip";

export type ProfileRow = {
  dimension: Dimension;
  label: string;
  /** Points 0–100, or null where too little is known. */
  score: number | null;
  range?: readonly [number, number] | null;
  median?: number | null;
  peers?: readonly number[];
  coverage?: { have: number; of: number };
  whyHref?: string;
};

/** A city's profile: each dimension on the same axis, its doubt drawn, its peers under it. Never a joined outline. */
export function ProfileRows({
  rows,
  formatLocale,
  level = 3,
}: {
  rows: readonly ProfileRow[];
  formatLocale: string;
  /** Of the dimensions' headings. */
  level?: 2 | 3;
}) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map((row) => (
        <Profile key={row.dimension} row={row} formatLocale={formatLocale} level={level} />
      ))}
    </ul>
  );
}

function Profile({ row, formatLocale, level }: { row: ProfileRow; formatLocale: string; level: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  const t = useTranslations("charts");
  const whole = (points: number) => formatNumber(points, formatLocale, { maximumFractionDigits: 0 });
  const facts = [
    row.range && t("range", { low: whole(row.range[0]), high: whole(row.range[1]) }),
    row.median !== null && row.median !== undefined && t("median", { value: whole(row.median) }),
    row.coverage && t("coverage", row.coverage),
  ].filter((fact): fact is string => Boolean(fact));
  const score = row.score === null ? t("notEnough") : `${whole(row.score)}${t("outOf100")}`;
  return (
    <li className="py-4">
      <div className="flex items-baseline justify-between gap-4">
        <Heading className="flex items-center gap-2 font-medium text-read">
          <DimensionMark dimension={row.dimension} />
          {row.label}
        </Heading>
        {row.score === null ? (
          <p className="rounded-control px-2 text-secondary text-ui hatched">{t("notEnough")}</p>
        ) : (
          <p>
            <span className="font-semibold text-page">{whole(row.score)}</span>
            <span className="text-head text-muted">{t("outOf100")}</span>
          </p>
        )}
      </div>
      <div className="my-2 px-2">
        <Strip
          label={[`${row.label} ${score}`, ...facts].join(", ")}
          value={row.score}
          range={row.score === null ? null : row.range}
          median={row.median}
          peers={row.peers}
          dimension={row.dimension}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 text-head text-secondary">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {row.whyHref && (
          <Link
            href={row.whyHref}
            aria-label={t("whyAbout", { name: row.label })}
            className="a-link -my-2 ml-auto inline-flex min-h-11 items-center gap-1 font-medium screen-only"
          >
            {t("why")} <span aria-hidden>›</span>
          </Link>
        )}
      </div>
    </li>
  );
}
