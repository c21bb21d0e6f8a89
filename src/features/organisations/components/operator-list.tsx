import { useLocale, useTranslations } from "next-intl";
import { addressWith, type Query } from "@/components/ui/address";
import { StatusBadge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { NoResult } from "@/components/ui/states";
import { defaultLocale, isLocale, localePath } from "@/i18n/routing";
import { countryName } from "@/lib/countries.ts";
import type { OrganisationPage } from "../schema.ts";
import { FirstAdminForm } from "./first-admin-form.tsx";

const path = "/organisations";

/** The organisations of the platform, as far as its operator may know them. */
export function OperatorList({ organisations, query }: { organisations: OrganisationPage; query: Query }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const states = (["awaited", "administered"] as const).map((value) => ({
    value,
    label: t(`operator.${value}`),
  }));
  return (
    <>
      <div className="px-4 py-3">
        <FilterBar
          path={localePath(isLocale(locale) ? locale : defaultLocale, path)}
          query={query}
          found={organisations.total}
          searchName="search"
          searchLabel={t("search")}
          filters={[{ name: "state", label: t("operator.state"), options: states }]}
        />
      </div>
      {organisations.total === 0 ? <NoResult clearHref={path} /> : <Table organisations={organisations} />}
      <div className="px-4">
        <Pagination
          page={organisations.page}
          pageSize={organisations.size}
          total={organisations.total}
          hrefForPage={(page) => addressWith(path, query, { page })}
        />
      </div>
    </>
  );
}

function Table({ organisations }: { organisations: OrganisationPage }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("operator.title")}
      rows={organisations.rows}
      rowKey={({ slug }) => slug}
      columns={[
        { key: "name", header: t("field.name"), cell: ({ name }) => name },
        { key: "kind", header: t("field.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: "country",
          header: t("field.country"),
          cell: ({ countryCode }) => (countryCode ? countryName(countryCode, locale) : ""),
          hideOnPhone: true,
        },
        { key: "address", header: t("field.address"), cell: ({ slug }) => slug, hideOnPhone: true },
        {
          key: "state",
          header: t("operator.state"),
          cell: ({ administered, slug }) =>
            administered ? (
              <StatusBadge tone="success">{t("operator.administered")}</StatusBadge>
            ) : (
              <div className="space-y-2">
                <StatusBadge tone="warning">{t("operator.awaited")}</StatusBadge>
                <FirstAdminForm slug={slug} />
              </div>
            ),
        },
      ]}
    />
  );
}
