import { Lock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { unitAfter } from "@/lib/units.ts";
import { inWords, written } from "../present";
import type { GridLine } from "../schema";

type Props = { line: GridLine; root: string; period: string; formatLocale: string };

const families: Record<string, "missions" | "agreements" | "projects"> = {
  "missions.justified_and_reported_share": "missions",
  "agreements.with_objectives_share": "agreements",
  "agreements.active_share": "agreements",
  "projects.territorial_actor_share": "projects",
};

/** An indicator that the records give: its value, how many records it was counted from, and the way to them. */
export function CountedRow({ line, root, period, formatLocale }: Props) {
  const t = useTranslations("measurements");
  const locale = useLocale();
  const { counted, metric } = line;
  const family = families[metric ?? ""];
  const unit = unitAfter(counted?.value ?? 0, inWords(line.unit ?? undefined, locale), locale, formatLocale);
  const none = counted?.value == null && !counted?.denominator;
  const words = none
    ? t("counted.none")
    : family && counted?.denominator != null
      ? t(`counted.${family}`, { n: counted.denominator })
      : t("counted.sum");
  return (
    <div className="grid gap-x-3 gap-y-2 bg-surface px-4 py-3 lg:grid-cols-[minmax(0,2fr)_9rem_minmax(0,2fr)_7rem] lg:items-center">
      <p>
        <span className="text-muted">{line.code}</span> {inWords(line.name, locale)}
      </p>
      <p className="lg:text-right">
        {counted?.value == null ? (
          <span className="rounded-control px-2 text-secondary hatched">{t("missing")}</span>
        ) : (
          <>
            <span className="font-medium">{written(counted.value, formatLocale)}</span>{" "}
            {!line.perInhabitants && <span className="text-meta text-secondary">{unit}</span>}
          </>
        )}
      </p>
      <p className="flex items-start gap-2 text-secondary">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          {words}. <span className="text-head">{t("readOnly")}</span>
        </span>
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
