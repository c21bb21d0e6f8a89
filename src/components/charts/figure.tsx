import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { writeCsv } from "@/lib/csv";
import { formatNumber } from "@/lib/numbers";

/** What a chart draws, as rows and columns: the same array feeds the drawing and the table. */
export type FigureTable = {
  columns: { key: string; label: string; numeric?: boolean }[];
  rows: { key: string; cells: (string | number | null)[] }[];
};

/**
 * A chart with what must go with it: the finding as its title, one sentence, the same numbers as a table (opened without
 * JavaScript), a download, source, date and framework version.
 */
export function Figure({
  title,
  sentence,
  label,
  table,
  source,
  date,
  version,
  downloadHref,
  level = 2,
  interactive = false,
  formatLocale,
  children,
}: {
  title: string;
  sentence?: string;
  /** What is drawn, in one phrase, for readers who cannot see it. */
  label: string;
  table?: FigureTable;
  source: string;
  /** In the reader's words. */
  date: string;
  version?: string;
  /** Where the whole of it is to be had; without it the drawn numbers are the file. */
  downloadHref?: string;
  level?: 2 | 3;
  /** The drawing holds links or text worth reading one by one. */
  interactive?: boolean;
  formatLocale: string;
  children: ReactNode;
}) {
  const t = useTranslations("charts");
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <figure className="keep-whole min-w-0">
      <figcaption className="mb-4">
        <Heading className="text-read">{title}</Heading>
        {sentence && <p className="mt-1 text-read text-secondary">{sentence}</p>}
      </figcaption>
      {interactive ? (
        // biome-ignore lint/a11y/useSemanticElements: neither fields nor a landmark, only a named whole
        <div role="group" aria-label={label}>
          {children}
        </div>
      ) : (
        <div role="img" aria-label={label}>
          {children}
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-1 text-head text-secondary">
        <p className="grow py-1">
          {[t("source", { source }), date, version && t("version", { version })].filter(Boolean).join(" · ")}
        </p>
        {(downloadHref || table) && (
          <a
            href={downloadHref ?? csvOf(table)}
            download={downloadHref ? true : `${title}.csv`}
            className="a-link py-1 screen-only"
          >
            {t("download")}
          </a>
        )}
        {table && (
          <details className="group w-full screen-only">
            <summary className="a-link inline-flex min-h-8 items-center gap-1">
              <span aria-hidden className="transition-transform group-open:rotate-90">
                ›
              </span>
              {t("table")}
            </summary>
            <NumbersTable
              table={table}
              caption={title}
              formatLocale={formatLocale}
              missing={t("notPublished")}
            />
          </details>
        )}
      </div>
    </figure>
  );
}

/** The drawn numbers as a file inside the page: open data, so that any program reads them. */
function csvOf(table: FigureTable | undefined): string | undefined {
  if (!table) return undefined;
  const header = table.columns.map(({ label }) => label);
  const rows = table.rows.map(({ cells }) => cells);
  return `data:text/csv;charset=utf-8,${encodeURIComponent(writeCsv(header, rows, { for: "open-data" }))}`;
}

function NumbersTable({
  table,
  caption,
  formatLocale,
  missing,
}: {
  table: FigureTable;
  caption: string;
  formatLocale: string;
  missing: string;
}) {
  const written = (cell: string | number | null) =>
    cell === null
      ? missing
      : typeof cell === "number"
        ? formatNumber(cell, formatLocale, { maximumFractionDigits: 1 })
        : cell;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="scrolls mt-2 overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-ink text-ui">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`border-line border-b px-2 py-1 font-medium text-head text-secondary ${column.numeric ? "text-right" : "text-left"}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => {
                const column = table.columns[index];
                const look = `border-line border-b px-2 py-1 ${column?.numeric ? "text-right" : "text-left"}`;
                return index === 0 ? (
                  <th key={column?.key} scope="row" className={`${look} font-normal`}>
                    {written(cell)}
                  </th>
                ) : (
                  <td key={column?.key} className={look}>
                    {written(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
