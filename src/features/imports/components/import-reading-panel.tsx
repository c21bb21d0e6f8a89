import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { formatPartialDate } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { type ImportField, importFields } from "../rules/fields";
import type { ImportDetail } from "../schema";
import { ReadingSelect } from "./reading-select";
import { RevisionForm } from "./revision-form";

type Props = {
  organisation: { slug: string; formatLocale: string };
  detail: ImportDetail;
  editable: boolean;
};

/** How the file was read, in one sentence with examples; everything in it can be changed before anything is written. */
export function ImportReadingPanel({ organisation, detail, editable }: Props) {
  const t = useTranslations("imports");
  const { reading } = detail;
  const { interpretation } = reading;
  const unsure = !interpretation.dateOrderCertain && interpretation.dateExamples.length > 0;
  return (
    <Card
      title={t("readingTitle")}
      actions={reading.remembered && <Badge tone="accent">{t("remembered")}</Badge>}
    >
      <div className="space-y-4">
        <ReadingSentence detail={detail} formatLocale={organisation.formatLocale} />
        {unsure && editable && <Notice tone="warning">{t("datesUnsure")}</Notice>}
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ui">
          {importFields
            .filter((field) => reading.mapping[field] !== undefined)
            .map((field) => (
              <li key={field}>
                <span className="text-secondary">{t(`field.${field}`)}</span>{" "}
                {t("quoted", { text: reading.headers[reading.mapping[field] ?? -1] ?? "" })}
              </li>
            ))}
        </ul>
        {reading.skipped.length > 0 && (
          <p className="text-head text-secondary">
            {t("skipped", {
              count: reading.skipped.length,
              rows: reading.skipped
                .slice(0, 8)
                .map(({ row }) => row)
                .join(", "),
            })}
          </p>
        )}
        {editable && <ChangeReading organisation={organisation.slug} detail={detail} />}
      </div>
    </Card>
  );
}

function ReadingSentence({ detail, formatLocale }: { detail: ImportDetail; formatLocale: string }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { interpretation: read, headerRow, sheets, sheet, mapping } = detail.reading;
  const dates = read.dateExamples.map(({ text, date }) =>
    t("readAs", { text, value: formatPartialDate(date, locale) }),
  );
  const numbers = read.numberExamples.map(({ text, value }) =>
    t("readAs", { text, value: formatNumber(value, formatLocale) }),
  );
  return (
    <ul className="space-y-1 text-ui">
      {sheets.length > 1 && <li>{t("sheetIs", { sheet: sheets[sheet] ?? "" })}</li>}
      <li>{headerRow > 0 ? t("headingIs", { row: headerRow }) : t("noHeading")}</li>
      {dates.length > 0 && (
        <li>
          {t("datesRead", { order: read.dateOrder })}{" "}
          <span className="text-secondary">{dates.join(" · ")}</span>
        </li>
      )}
      {numbers.length > 0 && (
        <li>
          {t("numbersRead", { decimal: read.decimal === "," ? "comma" : "point" })}{" "}
          <span className="text-secondary">{numbers.join(" · ")}</span>
        </li>
      )}
      {mapping.status === undefined && <li>{t("statusAssumed")}</li>}
      {mapping.title === undefined && <li>{t("titleProposed")}</li>}
    </ul>
  );
}

function ChangeReading({ organisation, detail }: { organisation: string; detail: ImportDetail }) {
  const t = useTranslations("imports");
  const { sheets, sheet, headerRow, headers, mapping, interpretation } = detail.reading;
  const columns = [
    { value: "none", label: t("noColumn") },
    ...headers.map((header, column) => ({ value: String(column), label: header })),
  ];
  const select = (field: ImportField) => (
    <ReadingSelect
      key={field}
      name={`settings.mapping.${field}`}
      label={t(`field.${field}`)}
      value={String(mapping[field] ?? "none")}
      options={columns}
    />
  );
  const used = importFields.filter(
    (field) => mapping[field] !== undefined || field === "partner" || field === "kind",
  );
  const others = importFields.filter((field) => !used.includes(field));
  return (
    <details className="rounded-control border border-line">
      <summary className="cursor-pointer px-4 py-3 font-medium text-link text-ui">
        {t("changeReading")}
      </summary>
      <RevisionForm about="file" organisation={organisation} id={detail.id} className="space-y-6 px-4 pb-4">
        {/* A new reading draws the choices anew. */}
        <div
          className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4"
          key={JSON.stringify([sheet, headerRow, mapping])}
        >
          {sheets.length > 1 && (
            <ReadingSelect
              name="settings.sheet"
              label={t("sheet")}
              value={String(sheet)}
              options={sheets.map((name, index) => ({
                value: String(index),
                label: name || String(index + 1),
              }))}
            />
          )}
          <label className="block space-y-1">
            <span className="block font-medium text-ui">{t("headerRow")}</span>
            <input
              name="settings.headerRow"
              inputMode="numeric"
              pattern="\d*"
              className="field-box"
              defaultValue={headerRow}
            />
          </label>
          <ReadingSelect
            name="settings.dateOrder"
            label={t("dateOrder")}
            value={interpretation.dateOrder}
            options={(["dmy", "mdy", "ymd"] as const).map((value) => ({ value, label: t(`order.${value}`) }))}
          />
          <ReadingSelect
            name="settings.decimal"
            label={t("decimal")}
            value={interpretation.decimal}
            options={[
              { value: ",", label: "1.234,50" },
              { value: ".", label: "1,234.50" },
            ]}
          />
        </div>
        <fieldset className="space-y-4" key={JSON.stringify(mapping)}>
          <legend className="font-medium text-ui">{t("columns")}</legend>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">{used.map(select)}</div>
          <details>
            <summary className="cursor-pointer text-link text-ui">
              {t("otherFields", { count: others.length })}
            </summary>
            <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">{others.map(select)}</div>
          </details>
        </fieldset>
        <Button type="submit">{t("readAgain")}</Button>
      </RevisionForm>
    </details>
  );
}
