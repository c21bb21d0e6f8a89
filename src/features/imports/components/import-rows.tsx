import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { countOf } from "../rules/plan";
import { type ImportDetail, rowsPerPage } from "../schema";
import { RejectedLinks } from "./import-outcome";
import { ImportRowForm } from "./import-row-form";
import { ReadyRows } from "./ready-rows";
import { RevisionForm } from "./revision-form";

type Props = { organisation: string; detail: ImportDetail; editable: boolean };

const tabs = ["attention", "error", "ready", "duplicate", "not-ours"] as const;

/** The file's rows by what becomes of them; those that are wrong or doubtful can be mended where they stand. */
export function ImportRows({ organisation, detail, editable }: Props) {
  const t = useTranslations("imports");
  const { counts, shown } = detail;
  const path = `/c/${organisation}/imports/${detail.id}`;
  const items = tabs
    .filter((show) => counts[countOf[show]] > 0 || show === shown)
    .map((show) => ({
      href: `${path}?show=${show}#rows`,
      label: t(`tab.${show}`),
      count: String(counts[countOf[show]]),
      current: show === shown,
    }));
  const total = shown === "all" ? counts.rows : counts[countOf[shown]];
  const mending = editable && (shown === "attention" || shown === "error" || shown === "duplicate");
  return (
    <section id="rows" className="space-y-4">
      <TabLinks
        label={t("rowsBy")}
        items={[
          ...items,
          {
            href: `${path}?show=all#rows`,
            label: t("tab.all"),
            count: String(counts.rows),
            current: shown === "all",
          },
        ]}
      />
      {editable && shown === "attention" && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <p className="text-secondary text-ui">{t("waiting", { count: detail.waiting })}</p>
          <RevisionForm about="file" organisation={organisation} id={detail.id}>
            <input
              type="hidden"
              name="settings.includeAttention"
              value={detail.settings.includeAttention ? "false" : "true"}
            />
            <Button type="submit" size="small">
              {t(detail.settings.includeAttention ? "letNoneIn" : "letAllIn")}
            </Button>
          </RevisionForm>
        </div>
      )}
      {detail.rows.length === 0 && <p className="text-secondary text-ui">{t("noRows")}</p>}
      {detail.rows.length > 0 && (
        <Card flush>
          {mending || (shown !== "all" && shown !== "ready" && shown !== "not-ours") ? (
            <ul className="divide-y divide-line">
              {detail.rows.map((row) => (
                <ImportRowForm
                  key={row.row}
                  organisation={organisation}
                  id={detail.id}
                  row={row}
                  editable={mending}
                  letIn={detail.settings.includeAttention}
                />
              ))}
            </ul>
          ) : (
            <ReadyRows organisation={organisation} detail={detail} editable={editable} />
          )}
          <Pagination
            page={detail.page}
            pageSize={rowsPerPage}
            total={total}
            hrefForPage={(page) => `${path}?show=${shown}&page=${page}#rows`}
          />
        </Card>
      )}
      {editable && <RejectedLinks organisation={organisation} detail={detail} />}
    </section>
  );
}
