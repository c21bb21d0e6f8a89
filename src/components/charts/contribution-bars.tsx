import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { formatNumber } from "@/lib/numbers";
import { classNames } from "../ui/class-names";
import { contributionsInOrder } from "./contributions";
import { percent } from "./scale";

export type ContributionItem = {
  key: string;
  label: string;
  /** Points it adds to the score; null where missing. */
  points: number | null;
  /** Points it could add. */
  possible?: number;
  /** Its value and source in a few words. */
  detail?: string;
  /** Its evidence. */
  href?: string;
  /** Why there is no value, in words. */
  missing?: string;
};

const fills = {
  institutional: "bg-institutional",
  political: "bg-political",
  territorial: "bg-territorial",
} as const;

/** Why a value is what it is: what each part adds, largest first, summing to `total`; missing parts hatched, last. */
export function ContributionBars({
  items,
  total,
  dimension,
  formatLocale,
}: {
  items: readonly ContributionItem[];
  total: number;
  dimension?: keyof typeof fills;
  formatLocale: string;
}) {
  const t = useTranslations("charts");
  const { ordered, longest } = contributionsInOrder(items);
  const written = (points: number) =>
    formatNumber(points, formatLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const bar = dimension ? fills[dimension] : "bg-accent";
  return (
    <div>
      <ul className="divide-y divide-line border-line border-y">
        {ordered.map((item) => (
          <li
            key={item.key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,16rem)_7rem_5.5rem]"
          >
            <div className="min-w-0 max-md:order-1">
              <p className="text-ui">{item.label}</p>
              {(item.detail || item.missing) && (
                <p className="text-head text-secondary">
                  {item.points === null ? item.missing : item.detail}
                </p>
              )}
            </div>
            <div aria-hidden className="max-md:order-3 max-md:col-span-2">
              {item.points === null ? (
                <div className="h-3 rounded-full border border-line hatched" />
              ) : (
                <div
                  className="relative h-3 rounded-full bg-line"
                  style={{ width: percent(((item.possible ?? item.points) / longest) * 100) }}
                >
                  <div
                    className={classNames("h-3 rounded-full", bar)}
                    style={{ width: percent(item.possible ? (item.points / item.possible) * 100 : 100) }}
                  />
                </div>
              )}
            </div>
            <p className="whitespace-nowrap text-right text-ui max-md:order-2">
              {item.points === null ? (
                <span className="text-secondary">{t("notPublished")}</span>
              ) : item.possible === undefined ? (
                <span className="font-medium">{written(item.points)}</span>
              ) : (
                <>
                  <span className="font-medium">{written(item.points)}</span>
                  <span className="text-muted"> / {written(item.possible)}</span>
                </>
              )}
            </p>
            <p className="text-right text-head screen-only max-md:order-4 max-md:col-span-2 max-md:text-left">
              {item.href && (
                <Link
                  href={item.href}
                  aria-label={t("evidenceAbout", { name: item.label })}
                  className="a-link inline-flex min-h-9 items-center gap-1 md:min-h-7"
                >
                  {t("evidence")} <span aria-hidden>›</span>
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-4 py-3 font-semibold text-read md:pr-[6.5rem]">
        <span>{t("total")}</span>
        <span>
          {written(total)}
          <span className="font-normal text-head text-muted">{t("outOf100")}</span>
        </span>
      </p>
    </div>
  );
}
