import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { inWords, written } from "../present";
import type { GridLine } from "../schema";

type Props = { line: GridLine; root: string; period: string; formatLocale: string };

/** An entered indicator for those who may not enter: value, source, evidence, or that it is still to be filled in. */
export function ReadRow({ line, root, period, formatLocale }: Props) {
  const t = useTranslations("measurements");
  const locale = useLocale();
  // Who only reads is told what the score uses; what waits stands below.
  const entered = line.inForce;
  return (
    <div className="grid gap-x-3 gap-y-1 px-4 py-3 lg:grid-cols-[minmax(0,2fr)_9rem_minmax(0,2fr)_7rem] lg:items-center">
      <p>
        <span className="text-muted">{line.code}</span> {inWords(line.name, locale)}
      </p>
      <p className="lg:text-right">
        {entered?.value == null ? (
          <span className="rounded-control px-2 text-secondary hatched">{t("missing")}</span>
        ) : (
          <span className="font-medium">{written(entered.value, formatLocale)}</span>
        )}
      </p>
      <p className="text-secondary">
        {[
          entered?.source,
          entered?.evidence,
          entered && entered.availability !== "value" && t(`availability.${entered.availability}`),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="lg:text-right">
        <Link
          href={`${root}/scores/${period}/${line.dimension}/${line.code}`}
          className="a-link inline-flex min-h-6 items-center gap-1"
        >
          {t("why")} <span aria-hidden>›</span>
        </Link>
      </p>
    </div>
  );
}
