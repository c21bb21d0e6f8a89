import { useLocale, useTranslations } from "next-intl";
import { dimensions as marks } from "@/components/charts/dimension";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { TabLinks } from "@/components/ui/tab-links";
import { ClientMessages } from "@/i18n/client-messages";
import { recordMeasurementAction } from "../actions";
import type { EntryRow } from "../present";
import { gridCounts, inWords, typed } from "../present";
import type { MeasurementGrid as Grid, GridLine } from "../schema";
import { ApproveBar } from "./approve-bar";
import { CountedRow } from "./counted-row";
import { EntryStanding } from "./entry-standing";
import { GridRow } from "./grid-row";
import { ReadRow } from "./read-row";

type Props = {
  organisation: string;
  grid: Grid;
  formatLocale: string;
  timeZone: string;
  mayRecord: boolean;
};

/** The entry of a period, indicator by indicator, by keyboard: value, source, evidence; each row saved by itself. */
export function MeasurementGrid({ organisation, grid, formatLocale, timeZone, mayRecord }: Props) {
  const t = useTranslations("measurements");
  const locale = useLocale();
  const root = `/c/${organisation}`;
  const rowOf = useEntryRow(formatLocale, grid.mayApprove);
  const record = recordMeasurementAction.bind(null, organisation);
  const counts = gridCounts(grid.lines);
  const tabLabel = (period: string) => {
    const count = grid.awaiting.find((each) => each.period === period)?.count ?? 0;
    return grid.mayApprove && count > 0 ? t("tab", { period, count }) : period;
  };
  if (!grid.adopted)
    return (
      <>
        <PageHeader title={t("heading")} />
        <EmptyState
          title={t("emptyTitle")}
          actions={
            <LinkButton href={`${root}/settings/framework`} variant="primary">
              {t("adopt")}
            </LinkButton>
          }
        >
          <p>{t("emptyLead")}</p>
        </EmptyState>
      </>
    );
  return (
    <ClientMessages namespaces={["common", "forms", "measurements"]}>
      <PageHeader title={t("title", { period: grid.period })} lead={t("lead", counts)} />
      <TabLinks
        label={t("years")}
        items={grid.periods.map((each) => ({
          href: `${root}/indicators?period=${each}`,
          label: tabLabel(each),
          current: each === grid.period,
        }))}
      />
      {mayRecord && (
        <div className="max-w-reading space-y-1 text-head text-secondary">
          <p>{t(grid.mayApprove ? "savesApproved" : "savesSubmitted")}</p>
          <p className="max-lg:hidden">{t("keys")}</p>
        </div>
      )}
      {grid.mayApprove && counts.awaiting > 0 && (
        <ApproveBar organisation={organisation} period={grid.period} count={counts.awaiting} />
      )}
      <div data-grid className="space-y-8">
        {grid.dimensions.map((dimension, index) => (
          <section key={dimension.code} aria-labelledby={`dimension-${dimension.code}`}>
            <h2 id={`dimension-${dimension.code}`} className="mb-3 flex items-center gap-2 text-read">
              <DimensionMark dimension={marks[index % marks.length] ?? "institutional"} />
              {inWords(dimension.name, locale)}
            </h2>
            <GridHead />
            <ul className="divide-y divide-line rounded-card border border-line">
              {grid.lines
                .filter((line) => line.dimension === dimension.code)
                .map((line) => (
                  <li key={`${line.code} ${grid.period}`} id={line.code} className="scroll-mt-20">
                    {line.origin === "records" ? (
                      <CountedRow line={line} root={root} period={grid.period} formatLocale={formatLocale} />
                    ) : mayRecord ? (
                      <GridRow action={record} period={grid.period} row={rowOf(line)} />
                    ) : (
                      <ReadRow line={line} root={root} period={grid.period} formatLocale={formatLocale} />
                    )}
                    <EntryStanding
                      organisation={organisation}
                      line={line}
                      period={grid.period}
                      formatLocale={formatLocale}
                      timeZone={timeZone}
                      mayApprove={grid.mayApprove}
                      mayRecord={mayRecord}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </ClientMessages>
  );
}

/** The names of the columns, for eyes on a wide screen; every field says its own to the others. */
function GridHead() {
  const t = useTranslations("measurements");
  return (
    <div
      aria-hidden
      className="mb-1 grid grid-cols-[minmax(0,2fr)_9rem_minmax(0,1fr)_minmax(0,1fr)_7rem] gap-x-3 px-4 text-head text-secondary max-lg:hidden"
    >
      <span>{t("column.indicator")}</span>
      <span className="text-right">{t("column.value")}</span>
      <span>{t("column.source")}</span>
      <span>{t("column.evidence")}</span>
      <span>{t("column.state")}</span>
    </div>
  );
}

/** Turns a line into a row to fill in, in the reader's words. */
function useEntryRow(formatLocale: string, mayApprove: boolean): (line: GridLine) => EntryRow {
  const t = useTranslations("measurements");
  const locale = useLocale();
  return (line) => {
    const entered = line.measurement;
    const rubric = line.rubric.map((words, level) => ({
      value: String(level),
      label: t("level", { level, words: inWords(words, locale) }),
    }));
    const yesNo = [
      { value: "1", label: t("yes") },
      { value: "0", label: t("no") },
    ];
    const hints = [
      line.perInhabitants ? t("perInhabitants") : "",
      line.scaleType === "rubric" && line.evidenceFrom !== null
        ? t("evidenceFrom", { level: line.evidenceFrom })
        : "",
      line.minSample === null ? "" : t("minSample", { n: line.minSample }),
      line.origin === "records-later" ? t("recordsLater") : "",
    ];
    return {
      code: line.code,
      name: inWords(line.name, locale),
      unit: line.perInhabitants ? "" : inWords(line.unit ?? undefined, locale),
      help: inWords(line.help ?? undefined, locale),
      hints: hints.filter(Boolean),
      options: line.scaleType === "rubric" ? rubric : line.scaleType === "boolean" ? yesNo : [],
      percentage: line.scaleType === "percentage",
      survey: line.minSample !== null,
      territorial: line.dimension === "T",
      mayApprove,
      version: entered?.version ?? null,
      values: {
        value: entered?.numerator != null ? "" : typed(entered?.value, formatLocale),
        numerator: typed(entered?.numerator, formatLocale),
        denominator: typed(entered?.denominator, formatLocale),
        sampleSize: typed(entered?.sampleSize, formatLocale),
        source: entered?.source ?? "",
        method: entered?.method ?? "",
        evidence: entered?.evidence ?? "",
        contribution: entered?.contribution ?? "",
        availability: entered?.availability ?? "value",
        status: entered?.status === "draft" ? "draft" : mayApprove ? "approved" : "submitted",
        note: entered?.note ?? "",
      },
    };
  };
}
