import { useLocale, useTranslations } from "next-intl";
import { Badge, StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/i18n/link";
import { formatPartialDate } from "@/lib/dates";
import { rowTones } from "../present";
import type { ImportDetail, ImportRow } from "../schema";
import { FieldChanges } from "./field-changes";
import { RepeatedRow } from "./repeated-row";
import { RevisionForm } from "./revision-form";

type Props = { organisation: string; detail: ImportDetail; editable: boolean };

/** Rows as they will be written: read values, whether they are new or change something, and a way to keep one out. */
export function ReadyRows({ organisation, detail, editable }: Props) {
  const t = useTranslations("imports");
  const kinds = useTranslations("agreements");
  const locale = useLocale();
  const day = (value: string | null) => (value ? formatPartialDate(value, locale, { month: "short" }) : "–");
  const deciding = editable && detail.shown === "ready";
  const columns = [
    {
      key: "partner",
      header: t("field.partner"),
      cell: (row: ImportRow) => (
        <>
          <span id={`row-${row.row}`} className="mr-2 scroll-mt-24 text-meta text-muted">
            {row.row}
          </span>
          {row.partner ?? row.cells.partner ?? "–"}
        </>
      ),
    },
    {
      key: "title",
      header: t("field.title"),
      hideOnPhone: true,
      cell: (row: ImportRow) => row.title ?? row.cells.title ?? "–",
    },
    {
      key: "kind",
      header: t("field.kind"),
      hideOnPhone: true,
      cell: (row: ImportRow) => (row.kind ? kinds(`kind.${row.kind}`) : "–"),
    },
    {
      key: "signedOn",
      header: t("field.signedOn"),
      // The way to keep a row out must stay within reach of a thumb.
      hideOnPhone: deciding,
      cell: (row: ImportRow) => <span className="whitespace-nowrap">{day(row.signedOn)}</span>,
    },
    {
      key: "effect",
      header: t("effectHeader"),
      cell: (row: ImportRow) => (
        <Effect organisation={organisation} id={detail.id} row={row} statusShown={detail.shown === "all"} />
      ),
    },
    ...(deciding
      ? [
          {
            key: "decision",
            header: t("decision"),
            cell: (row: ImportRow) => <SkipRow organisation={organisation} id={detail.id} row={row} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t(`tab.${detail.shown}`)}
      columns={columns}
      rows={detail.rows}
      rowKey={(row) => String(row.row)}
    />
  );
}

function Effect({
  organisation,
  id,
  row,
  statusShown,
}: {
  organisation: string;
  id: string;
  row: ImportRow;
  statusShown: boolean;
}) {
  const t = useTranslations("imports");
  return (
    <div className="space-y-1">
      {statusShown && <StatusBadge tone={rowTones[row.status]}>{t(`row.${row.status}`)}</StatusBadge>}
      {row.effect && (
        <Badge tone={row.effect === "changed" ? "accent" : "neutral"}>{t(`rowEffect.${row.effect}`)}</Badge>
      )}
      {row.reference && (
        <Link
          className="a-link block whitespace-nowrap text-head"
          href={`/c/${organisation}/agreements/${row.reference}`}
          prefetch={false}
        >
          {row.reference}
        </Link>
      )}
      {row.repeats && (
        <RepeatedRow
          path={{
            agreements: `/c/${organisation}/agreements`,
            rows: `/c/${organisation}/imports/${id}`,
          }}
          repeats={row.repeats}
        />
      )}
      <FieldChanges changes={row.changes} />
    </div>
  );
}

function SkipRow({ organisation, id, row }: { organisation: string; id: string; row: ImportRow }) {
  const t = useTranslations("imports");
  const skipped = row.decision === "skip";
  return (
    <RevisionForm about="row" organisation={organisation} id={id}>
      <input type="hidden" name="row" value={row.row} />
      <input type="hidden" name="decision" value={skipped ? "undecided" : "skip"} />
      <Button type="submit" size="small" variant="quiet">
        {t(skipped ? "takeBack" : "leaveOut")}
        <span className="sr-only"> {t("rowNumber", { row: row.row })}</span>
      </Button>
    </RevisionForm>
  );
}
