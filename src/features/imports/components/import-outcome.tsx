import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail } from "../schema";
import { UndoImport } from "./undo-import";

/** What came of an import, where to see it, how to take it back, and the rows that stayed outside. */
export function ImportOutcome({ organisation, detail }: { organisation: string; detail: ImportDetail }) {
  const t = useTranslations("imports");
  const undone = detail.status === "undone";
  return (
    <div className="space-y-4">
      <Notice tone={undone ? "info" : "success"} title={t(undone ? "undoneTitle" : "doneTitle")}>
        {t(undone ? "undoneDetail" : "doneDetail", {
          created: detail.created ?? 0,
          changed: detail.changed ?? 0,
        })}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {!undone && (
          <>
            <LinkButton variant="primary" href={`/c/${organisation}/agreements?sort=-updated`}>
              {t("seeAgreements")}
            </LinkButton>
            <UndoImport
              organisation={organisation}
              id={detail.id}
              created={detail.created ?? 0}
              changed={detail.changed ?? 0}
            />
          </>
        )}
        <RejectedLinks organisation={organisation} detail={detail} />
      </div>
    </div>
  );
}

/** The rows that are left out, as a workbook or a CSV with a column that says why. */
export function RejectedLinks({ organisation, detail }: { organisation: string; detail: ImportDetail }) {
  const t = useTranslations("imports");
  const left = detail.counts.rows - detail.counts.notOurs - detail.importable;
  if (left <= 0) return null;
  const address = `/api/v1/${organisation}/imports/${detail.id}/rejected?locale=${t("languageTag")}`;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ui">
      <span className="flex items-start gap-2">
        <Download aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        {t("others", { count: left })}
      </span>
      <a className="a-link" href={address} download>
        XLSX
      </a>
      <a className="a-link" href={`${address}&format=excel-csv`} download>
        CSV
      </a>
    </p>
  );
}
