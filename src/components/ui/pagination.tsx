import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { pageNumbers } from "./address";
import { classNames } from "./class-names";

const step =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-2 text-ui lg:min-h-9 lg:min-w-9";

/** Pages of a list as links, with how much of it is shown. `pageSize` in rows; pages count from 1. */
export function Pagination({
  page,
  pageSize,
  total,
  hrefForPage,
}: {
  page: number;
  pageSize: number;
  total: number;
  hrefForPage: (page: number) => string;
}) {
  const t = useTranslations("common");
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 px-4 py-2">
      <p className="text-head text-secondary">{t("shown", { from, to, total })}</p>
      {last > 1 && (
        <nav aria-label={t("pages")}>
          <ul className="flex flex-wrap items-center gap-1">
            {page > 1 && (
              <li>
                <Link
                  className={classNames(step, "text-link hover:bg-hover")}
                  href={hrefForPage(page - 1)}
                  rel="prev"
                >
                  {t("previous")}
                </Link>
              </li>
            )}
            {pageNumbers(page, last).map((number, index) => (
              <li key={number ?? `gap-${index}`} className="max-sm:hidden">
                {number === null ? (
                  <span className="px-1 text-muted">…</span>
                ) : (
                  <Link
                    href={hrefForPage(number)}
                    aria-label={t("page", { page: number })}
                    aria-current={number === page ? "page" : undefined}
                    className={classNames(
                      step,
                      number === page
                        ? "bg-accent-soft font-semibold text-accent"
                        : "text-link hover:bg-hover",
                    )}
                  >
                    {number}
                  </Link>
                )}
              </li>
            ))}
            {page < last && (
              <li>
                <Link
                  className={classNames(step, "text-link hover:bg-hover")}
                  href={hrefForPage(page + 1)}
                  rel="next"
                >
                  {t("next")}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}
