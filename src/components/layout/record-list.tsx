import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Page } from "@/lib/listing";
import { addressWith, type Query } from "../ui/address";
import { LinkButton } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import type { Filter } from "../ui/filter-bar";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { EmptyState, NoResult } from "../ui/states";
import { useRecordFilters, wordsInForce } from "./record-filters";
import { ExportMenu, RecordListBar } from "./record-list-bar";

type Props<Row> = {
  /** Names the list's address, its words and its exports: "agreements". */
  room: string;
  /** The organisation's slug. */
  organisation: string;
  query: Query;
  page: Page<Row>;
  /** The finding in one sentence, on everything that the filters leave. */
  lead: ReactNode;
  columns: Column<Row>[];
  /** The room's own filters; the archived ones follow. */
  filters: Filter[];
  /** The order when none is asked for. */
  defaultSort: string;
  mayCreate: boolean;
  mayExport: boolean;
  /** Further ways in (import). */
  actions?: ReactNode;
};

/** What an address may say of a list without leaving anything out of it. */
const notFilters = new Set(["sort", "page", "size", "cursor"]);

/** A noun's list: what it says, what can be done, filters in the address, table, pages, and the export of what is seen. */
export function RecordList<Row extends { id: string; reference: string }>(props: Props<Row>) {
  const { room, organisation, query, page, columns, mayCreate, mayExport, actions } = props;
  const t = useTranslations(room);
  const path = `/c/${organisation}/${room}`;
  const filters = [
    ...props.filters,
    useRecordFilters(room).field("archived", ["yes", "all"], "archivedFilter"),
  ];
  const asked = Object.entries(query).some(([key, value]) => value && !notFilters.has(key));
  const nothing = page.total === 0 && !asked;
  const creating = mayCreate && (
    <LinkButton variant="primary" href={`${path}/new`} icon={<Plus aria-hidden />} scroll={false}>
      {t("new")}
    </LinkButton>
  );
  if (nothing)
    return (
      <>
        <PageHeader title={t("title")} />
        <Card>
          <EmptyState
            title={t("emptyTitle")}
            actions={
              <>
                {creating}
                {actions}
              </>
            }
          >
            <p>{t("emptyLead")}</p>
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader
        title={t("title")}
        // Of nothing there is no finding; what was sought in vain is said below.
        lead={page.total > 0 && props.lead}
        actions={
          <>
            {/* One act on a phone, so that the list begins on its first screen. */}
            <div className="hidden md:contents">{actions}</div>
            {creating}
          </>
        }
      />
      <RecordListBar {...props} path={path} filters={filters}>
        {mayExport && <ExportMenu url={`/api/v1/${organisation}/${room}/export`} query={query} />}
      </RecordListBar>
      <Card flush>
        {page.rows.length === 0 ? (
          <NoResult filters={wordsInForce(query, filters)} clearHref={path} />
        ) : (
          <div className="rows-stack">
            <DataTable
              caption={t("caption")}
              columns={columns}
              rows={page.rows}
              rowKey={(row) => row.id}
              rowHref={(row) => `${path}/${row.reference}`}
              sort={String(query.sort ?? props.defaultSort)}
              hrefForSort={(sort) => addressWith(path, query, { sort })}
            />
          </div>
        )}
      </Card>
      {page.rows.length > 0 && (
        <Pagination
          page={page.page}
          pageSize={page.size}
          total={page.total}
          hrefForPage={(number) => addressWith(path, query, { page: number })}
        />
      )}
    </>
  );
}
