import { FileUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { PhoneLabel } from "@/components/layout/record-cells";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { EmptyState } from "@/components/ui/states";
import { formatInstant } from "@/lib/instants.ts";
import { formatNumber } from "@/lib/numbers.ts";
import { importTones } from "../present";
import type { ImportPage, ImportSummary } from "../schema";

type Props = { organisation: { slug: string; timeZone: string; formatLocale: string }; page: ImportPage };

/** The files that were imported or only read, newest first; each opens on what came of it, and on its undo. */
export function ImportHistory({ organisation, page }: Props) {
  const t = useTranslations("imports");
  const path = `/c/${organisation.slug}/imports`;
  const columns = useColumns(organisation);
  const start = (
    <LinkButton variant="primary" href={`${path}/new`} icon={<FileUp aria-hidden />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={page.total > 0 && start} />
      {page.total === 0 ? (
        <EmptyState title={t("emptyTitle")} actions={start}>
          <p>{t("emptyLead")}</p>
        </EmptyState>
      ) : (
        <Card flush>
          <div className="rows-stack">
            <DataTable
              caption={t("title")}
              columns={columns}
              rows={page.rows}
              rowKey={(row) => row.id}
              rowHref={(row) => `${path}/${row.id}`}
            />
          </div>
          <Pagination
            page={page.page}
            pageSize={page.size}
            total={page.total}
            hrefForPage={(number) => `${path}?page=${number}`}
          />
        </Card>
      )}
    </>
  );
}

function useColumns({ timeZone, formatLocale }: Props["organisation"]) {
  const t = useTranslations("imports");
  const locale = useLocale();
  return [
    {
      key: "file",
      header: t("file"),
      cell: (row: ImportSummary) => <span className="break-words">{row.fileName}</span>,
    },
    {
      key: "status",
      header: t("state"),
      cell: (row: ImportSummary) => (
        <StatusBadge tone={importTones[row.status]}>{t(`status.${row.status}`)}</StatusBadge>
      ),
    },
    {
      key: "when",
      header: t("when"),
      line: true,
      cell: (row: ImportSummary) =>
        formatInstant(row.createdAt, locale, timeZone, { month: "short", time: true }),
    },
    {
      key: "rows",
      header: t("rows"),
      align: "end" as const,
      cell: (row: ImportSummary) => (
        <>
          <PhoneLabel>{t("rows")}</PhoneLabel>
          {formatNumber(row.counts.rows, formatLocale)}
        </>
      ),
    },
    {
      key: "created",
      header: t("added"),
      align: "end" as const,
      hideOnPhone: true,
      cell: (row: ImportSummary) => (row.created === null ? "–" : formatNumber(row.created, formatLocale)),
    },
    {
      key: "changed",
      header: t("changed"),
      align: "end" as const,
      hideOnPhone: true,
      cell: (row: ImportSummary) => (row.changed === null ? "–" : formatNumber(row.changed, formatLocale)),
    },
  ];
}
