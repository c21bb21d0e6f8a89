import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { sizeBounds } from "../present";
import type { ComparisonGroup } from "../schema";

const parts = ["who", "ranks", "ranges", "percentiles", "missing", "withdrawal"] as const;

/** How a network compares, in plain words, with the frames in use. */
export function MethodScreen({ groups, formatLocale }: { groups: ComparisonGroup[]; formatLocale: string }) {
  const t = useTranslations("comparisons.method");
  const sizes = useTranslations("comparisons.compare.sizeClass");
  const locale = useLocale();
  const frames = groups.toSorted((a, b) => b.period.localeCompare(a.period) || b.cities - a.cities);
  return (
    <div className="max-w-reading space-y-8">
      <PageHeader title={t("title")} lead={t("lead")} />
      {parts.map((part) => (
        <section key={part}>
          <h2 className="text-read">{t(part)}</h2>
          <p className="mt-2 text-read">{t(`${part}Text`)}</p>
        </section>
      ))}
      <section>
        <h2 className="text-read">{t("sizes")}</h2>
        <ol className="mt-2 list-inside list-decimal text-read">
          {["0", "1", "2", "3", "4"].map((size) => (
            <li key={size}>{sizes(size, sizeBounds(formatLocale))}</li>
          ))}
        </ol>
      </section>
      {frames.length > 0 && (
        <section>
          <h2 className="text-read">{t("frames")}</h2>
          <ul className="mt-2 list-inside list-disc text-read">
            {frames.map((frame) => (
              <li key={`${frame.framework} ${frame.stage} ${frame.period}`}>
                {t("frameLine", {
                  name: frame.name[locale] ?? frame.key,
                  version: frame.version,
                  stage: frame.stage,
                  period: frame.period,
                  cities: frame.cities,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
