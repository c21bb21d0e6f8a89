import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { KeyValues } from "@/components/ui/key-values";
import { PageHeader } from "@/components/ui/page-header";
import { withUnit } from "@/lib/units.ts";
import { inWords, plainValue, points } from "../present";
import type { IndicatorView } from "../schema";
import { FormulaText } from "./formula-text";
import { useValueText } from "./value-text";

type Props = { organisation: string; indicator: IndicatorView; formatLocale: string };
type Year = IndicatorView["years"][number];

/** An indicator: what it means, how it is counted and scored, and every year it has. */
export function IndicatorPage({ organisation, indicator, formatLocale }: Props) {
  const t = useTranslations("scorecards");
  const m = useTranslations("measurements");
  const locale = useLocale();
  const value = useValueText(formatLocale);
  const root = `/c/${organisation}`;
  const number = (x: number | null) => (x === null ? "" : plainValue(x, formatLocale));
  const known = ["goalposts", "log-goalposts", "rubric", "likert", "boolean"].includes(indicator.method);
  const columns: Column<Year>[] = [
    { key: "period", header: t("year"), cell: ({ period }) => period },
    {
      key: "value",
      header: t("column.value"),
      align: "end",
      cell: ({ node }) => {
        const text = value(node);
        return text ? withUnit(text.value, text.unit, formatLocale) : <Missing />;
      },
    },
    {
      key: "score",
      header: t("column.score"),
      align: "end",
      cell: ({ node }) => (node.score === null ? <Missing /> : points(node.score, formatLocale)),
    },
    {
      key: "state",
      header: t("column.state"),
      cell: ({ node, period }) =>
        node.reason
          ? t(`reason.${node.reason}`)
          : t(`state.${node.status}`, { from: String(Number(period) - (node.age ?? 0)) }),
    },
  ];
  return (
    <>
      <Breadcrumbs items={[{ label: m("heading"), href: `${root}/indicators` }, { label: indicator.code }]} />
      <PageHeader
        title={inWords(indicator.name, locale)}
        eyebrow={
          <>
            {indicator.code} · {inWords(indicator.dimension.name, locale)}
            <Badge>{t(`origin.${indicator.origin}`)}</Badge>
          </>
        }
        lead={indicator.help ? inWords(indicator.help, locale) : undefined}
      />
      <Card title={m("history")} flush>
        <DataTable
          caption={m("history")}
          columns={columns}
          rows={indicator.years}
          rowKey={({ period }) => period}
          rowHref={({ period }) => `${root}/scores/${period}/${indicator.dimension.code}/${indicator.code}`}
        />
      </Card>
      <Card title={m("definition")}>
        <div className="mb-4">
          <FormulaText
            code={indicator.code}
            formula={indicator.formula}
            frameworkKey={indicator.frame.frameworkKey}
          />
        </div>
        <KeyValues
          items={[
            // The default framework's is said above in the reader's language.
            ...(indicator.frame.frameworkKey === "three-dimensions"
              ? []
              : [
                  {
                    label: t("formulaText"),
                    value: indicator.formula && <span lang="en">{indicator.formula}</span>,
                  },
                ]),
            {
              label: m("goalposts"),
              value: t(`scale.${known ? indicator.method : "other"}`, {
                worst: number(indicator.worst),
                best: number(indicator.best),
              }),
            },
            { label: m("stages"), value: indicator.stages.join(", ") },
            { label: m("duration"), value: m("validity", { n: indicator.validity }) },
          ]}
        />
        {indicator.rubric.length > 0 && (
          <div className="mt-4">
            <h3 className="text-head text-muted">{m("rubric")}</h3>
            <ol start={0} className="mt-1 list-decimal space-y-1 pl-5">
              {indicator.rubric.map((words) => (
                <li key={words.en}>{inWords(words, locale)}</li>
              ))}
            </ol>
          </div>
        )}
      </Card>
    </>
  );
}

function Missing() {
  const t = useTranslations("scorecards");
  return <span className="inline-block rounded-control px-2 text-secondary hatched">{t("missing")}</span>;
}
