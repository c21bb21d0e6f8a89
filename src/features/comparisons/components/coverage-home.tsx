import { useLocale, useTranslations } from "next-intl";
import { consentLevels } from "@/access/consent";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { dimensions as marks } from "@/components/charts/dimension";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { addressWith, type Query } from "@/components/ui/address";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { EmptyState, NoResult } from "@/components/ui/states";
import { isLocale, localePath } from "@/i18n/routing";
import { countryName } from "@/lib/countries";
import { formatNumber } from "@/lib/numbers";
import { dimensionLabel } from "../present";
import type { Coverage, MemberCoverage } from "../schema";
import { CoverageShare } from "./coverage-share";

type Props = {
  organisation: { slug: string; formatLocale: string };
  role: Role;
  coverage: Coverage;
  query: Query;
};

/** A network's home: who has reported, how much of it, who shares what; one click from comparing. */
export function CoverageHome({ organisation, role, coverage, query }: Props) {
  const t = useTranslations("comparisons.home");
  const words = useTranslations("consents.level");
  const locale = useLocale();
  const columns = useColumns(coverage, organisation.formatLocale);
  const path = `/n/${organisation.slug}`;
  const { counts, period } = coverage;
  const number = (value: number) => formatNumber(value, organisation.formatLocale);
  const invite = may(role, "network:invite") && (
    <LinkButton href={`${path}/invitations`}>{t("invite")}</LinkButton>
  );
  if (counts.members === 0)
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("emptyTitle")} actions={invite}>
          <p>{t("emptyLead")}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader
        title={t("finding", { reported: counts.reported, members: counts.members, period: period ?? "" })}
        lead={t("lead", {
          complete: number(counts.complete),
          agreements: number(counts.agreements),
          pending: counts.pending,
        })}
        actions={
          <>
            {invite}
            <LinkButton href={`${path}/compare`} variant="primary">
              {t("compare")}
            </LinkButton>
          </>
        }
      />
      <FilterBar
        path={localePath(isLocale(locale) ? locale : "fr", path)}
        query={query}
        found={coverage.total}
        searchLabel={t("search")}
        filters={[
          {
            name: "reported",
            label: t("reported"),
            options: [
              { value: "yes", label: t("reportedYes") },
              { value: "no", label: t("reportedNo") },
            ],
          },
          {
            name: "level",
            label: t("level"),
            options: consentLevels.map((level) => ({ value: level, label: words(level) })),
          },
          {
            name: "country",
            label: t("country"),
            options: coverage.countries.map((code) => ({ value: code, label: countryName(code, locale) })),
          },
          {
            name: "group",
            label: t("group"),
            options: coverage.cityGroups.map(({ slug, name }) => ({ value: slug, label: name })),
          },
        ].filter(({ name, options }) => name !== "group" || options.length > 0)}
      />
      <div className="overflow-hidden rounded-card border border-line">
        {coverage.total === 0 ? (
          <NoResult clearHref={path} />
        ) : (
          <>
            <DataTable
              caption={t("caption")}
              rows={coverage.rows}
              rowKey={({ slug }) => slug}
              rowHref={({ slug }) => `${path}/cities/${slug}`}
              sort={String(query.sort ?? "name")}
              hrefForSort={(sort) => addressWith(path, query, { sort })}
              columns={columns}
            />
            <div className="px-4 py-3">
              <Pagination
                page={coverage.page}
                pageSize={coverage.size}
                total={coverage.total}
                hrefForPage={(page) => addressWith(path, query, { page })}
              />
            </div>
          </>
        )}
      </div>
      <p className="text-head text-secondary">{t("key")}</p>
    </>
  );
}

function useColumns(coverage: Coverage, formatLocale: string): Column<MemberCoverage>[] {
  const t = useTranslations("comparisons.home");
  const words = useTranslations("consents.level");
  const short = useTranslations("comparisons.dimension");
  const locale = useLocale();
  const number = (value: number | null) => value !== null && formatNumber(value, formatLocale);
  return [
    {
      key: "name",
      header: t("city"),
      sortKey: "name",
      cell: (row) => (
        <>
          <CityName city={row} />
          {row.lastPeriod !== null && row.lastPeriod !== coverage.period && (
            <span className="block 2xl:hidden print:hidden">
              <Badge tone="warning">{row.lastPeriod}</Badge>
            </span>
          )}
        </>
      ),
    },
    {
      key: "inhabitants",
      header: t("population"),
      sortKey: "inhabitants",
      align: "end",
      hideOnPhone: true,
      cell: ({ inhabitants }) => number(inhabitants),
    },
    ...coverage.dimensions.map((dimension, index) => {
      const mark = marks[index];
      return {
        key: dimension.code,
        header: (
          <span className="inline-flex items-center gap-1.5">
            {mark && <DimensionMark dimension={mark} size={10} />}
            <span className="sm:hidden">{dimension.code}</span>
            <span className="max-sm:hidden">{dimensionLabel(dimension, locale, short)}</span>
          </span>
        ),
        sortKey: dimension.code,
        align: "end" as const,
        cell: (row: MemberCoverage) => (
          <CoverageShare
            cell={row.cells.find(({ code }) => code === dimension.code)}
            formatLocale={formatLocale}
            withheld={t("withheld")}
          />
        ),
      };
    }),
    {
      key: "period",
      header: t("period"),
      sortKey: "period",
      // Where it is left out, a city that is behind says so beside its name.
      wideOnly: true,
      cell: ({ lastPeriod }) =>
        lastPeriod === null || lastPeriod === coverage.period ? (
          (lastPeriod ?? <span className="text-muted">–</span>)
        ) : (
          <Badge tone="warning">{lastPeriod}</Badge>
        ),
    },
    {
      key: "level",
      header: t("level"),
      sortKey: "level",
      hideOnPhone: true,
      cell: ({ level }) => words(level),
    },
    {
      key: "agreements",
      header: t("agreements"),
      sortKey: "agreements",
      align: "end",
      hideOnPhone: true,
      cell: ({ agreements }) =>
        agreements === null ? (
          <span className="text-muted" title={t("notShared")}>
            –
          </span>
        ) : (
          number(agreements)
        ),
    },
  ];
}

/** A city with its country's letters beside it, and its country's name for those who hear it. */
function CityName({ city: { name, countryCode } }: { city: MemberCoverage }) {
  const locale = useLocale();
  if (!countryCode) return name;
  return (
    <>
      {name}{" "}
      <abbr
        title={countryName(countryCode, locale)}
        className="font-normal text-meta text-muted no-underline"
      >
        {countryCode}
      </abbr>
    </>
  );
}
