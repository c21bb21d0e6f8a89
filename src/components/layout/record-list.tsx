import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { defaultLocale, isLocale, localePath } from "@/i18n/routing";
import type { Page } from "@/lib/listing";
import { addressWith, type Query } from "../ui/address";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { type Filter, FilterBar } from "../ui/filter-bar";
import { Menu } from "../ui/menu";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { EmptyState, NoResult } from "../ui/states";

export type RecordListProps<Row> = {
  /** The list's address, without language. */
  path: string;
  query: Query;
  page: Page<Row>;
  title: string;
  /** The finding in one sentence. */
  lead: ReactNode;
  caption: string;
  searchLabel: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  rowHref: (row: Row) => string;
  filters: Filter[];
  sort: string;
  /** Where and with which words one is added; null where the reader may not. */
  create: { href: string; label: string } | null;
  /** Further ways in (import). */
  actions?: ReactNode;
  /** The address that answers the same list as a file; null where the reader may not export. */
  exportUrl: string | null;
  /** Said when there is nothing at all; the ways in stand beside it. */
  empty: { title: string; lead: string };
};

/** A noun's list: what it says, what can be done, filters in the address, table, pages, and the export of what is seen. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { path, query, page, title, lead, create, filters, empty } = props;
  const locale = useLocale();
  const here = localePath(isLocale(locale) ? locale : defaultLocale, path);
  const filtered = [query.search, ...filters.map((filter) => query[filter.name])].some(Boolean);
  const nothing = page.total === 0 && !filtered;
  const creating = create && (
    <LinkButton variant="primary" href={create.href} icon={<Plus aria-hidden />} scroll={false}>
      {create.label}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          nothing ? null : (
            <>
              {/* One act on a phone, so that the list begins on its first screen. */}
              <div className="hidden md:contents">{props.actions}</div>
              {creating}
            </>
          )
        }
      />
      {nothing ? (
        <Card>
          <EmptyState
            title={empty.title}
            actions={
              <>
                {creating}
                {props.actions}
              </>
            }
          >
            <p>{empty.lead}</p>
          </EmptyState>
        </Card>
      ) : (
        <>
          <FilterBar
            path={here}
            query={query}
            filters={filters}
            searchName="search"
            searchLabel={props.searchLabel}
          >
            {props.exportUrl && <ExportMenu url={props.exportUrl} query={query} />}
          </FilterBar>
          <Card flush>
            {page.total === 0 ? (
              <NoResult clearHref={path} />
            ) : (
              <DataTable
                caption={props.caption}
                columns={props.columns}
                rows={page.rows}
                rowKey={props.rowKey}
                rowHref={props.rowHref}
                sort={props.sort}
                hrefForSort={(sort) => addressWith(path, query, { sort })}
              />
            )}
          </Card>
          <Pagination
            page={page.page}
            pageSize={page.size}
            total={page.total}
            hrefForPage={(number) => addressWith(path, query, { page: number })}
          />
        </>
      )}
    </>
  );
}

function ExportMenu({ url, query }: { url: string; query: Query }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const href = (format: string) => addressWith(url, { ...query, locale }, { format });
  return (
    <Menu
      trigger={{ label: t("export"), variant: "secondary" }}
      groups={[
        {
          items: [
            { label: t("exportXlsx"), href: href("xlsx"), reload: true },
            { label: t("exportExcelCsv"), href: href("excel-csv"), reload: true },
            { label: t("exportOpenCsv"), href: href("open-csv"), reload: true },
          ],
        },
      ]}
    />
  );
}
