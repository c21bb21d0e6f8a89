import { useLocale, useTranslations } from "next-intl";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { HeatKey } from "@/components/charts/heat-table";
import { addressWith, type Query } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, NoResult } from "@/components/ui/states";
import { TabLinks } from "@/components/ui/tab-links";
import { Link } from "@/i18n/link";
import { formatInstant } from "@/lib/instants.ts";
import { dimensionName } from "../present";
import type { Comparison } from "../schema";
import { ComparisonFilters } from "./comparison-filters";
import { ComparisonIntervals } from "./comparison-intervals";
import { ComparisonTable } from "./comparison-table";

type Props = {
  organisation: { slug: string; formatLocale: string; timeZone: string };
  role: Role;
  comparison: Comparison;
  query: Query;
  /** The instant the page was made, for the chart's date. */
  now: Date;
};

/** Cities that consented, side by side, each rank with its doubt. The address holds every choice. */
export function ComparisonScreen({ organisation, role, comparison, query, now }: Props) {
  const t = useTranslations("comparisons.compare");
  const locale = useLocale();
  const path = `/n/${organisation.slug}/compare`;
  const { group, rows, by, counts } = comparison;
  if (!group)
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyLead")}</p>
        </EmptyState>
      </>
    );
  const intervals = [query.view].flat()[0] === "intervals";
  const dimension = group.dimensions.find(({ code }) => code === by);
  const file = (format: string) =>
    addressWith(`/api/v1/${organisation.slug}/comparison/export`, query, { format, locale, view: null });
  const few = counts.ranked > 0 && counts.ranked < 5;
  return (
    <>
      <PageHeader
        title={t("finding", {
          count: counts.comparable,
          dimensions: group.dimensions.length,
          period: group.period,
        })}
        lead={
          dimension &&
          t("lead", { dimension: lowered(dimensionName(dimension, locale), locale), ranked: counts.ranked })
        }
      />
      <ComparisonFilters
        path={path}
        query={query}
        comparison={comparison}
        formatLocale={organisation.formatLocale}
        files={may(role, "record:export") ? file : null}
      />
      <TabLinks
        label={t("views")}
        items={[
          { href: addressWith(path, query, { view: null }), label: t("table"), current: !intervals },
          {
            href: addressWith(path, query, { view: "intervals" }),
            label: t("intervals"),
            current: intervals,
          },
        ]}
      />
      {few && <Notice>{t("fewPeers")}</Notice>}
      {rows.length === 0 ? (
        <NoResult clearHref={path} />
      ) : intervals ? (
        <ComparisonIntervals
          comparison={comparison}
          network={organisation.slug}
          formatLocale={organisation.formatLocale}
          downloadHref={file("excel-csv")}
          date={formatInstant(now, locale, organisation.timeZone)}
        />
      ) : (
        <div className="overflow-hidden rounded-card border border-line">
          <ComparisonTable
            comparison={comparison}
            path={path}
            query={query}
            network={organisation.slug}
            formatLocale={organisation.formatLocale}
          />
        </div>
      )}
      <footer className="space-y-3">
        {!intervals && <HeatKey />}
        <p className="text-head text-secondary">
          {t("shown", { shown: rows.length, total: counts.comparable })}
          {" · "}
          {t("excluded", counts)}{" "}
          <Link href={`/n/${organisation.slug}/method`} className="a-link underline">
            {t("method")}
          </Link>
        </p>
      </footer>
    </>
  );
}

/** A name as it stands inside a sentence: its first letter small, but in words that are all capitals. */
function lowered(name: string, locale: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase(locale) + name.slice(1) : name;
}
