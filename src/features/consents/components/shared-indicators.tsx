import { useLocale, useTranslations } from "next-intl";
import { PhoneLabel } from "@/components/layout/record-cells";
import { classNames } from "@/components/ui/class-names";
import { DataTable } from "@/components/ui/data-table";
import { formatNumber } from "@/lib/numbers";
import { unitAfter, withUnit } from "@/lib/units";
import type { SharedCity } from "../schema";

type Props = { card: SharedCity["scorecards"][number]; open: boolean; formatLocale: string };

/** The criteria and indicators of one period; the newest is open. */
export function SharedIndicators({ card, open, formatLocale }: Props) {
  const t = useTranslations("consents.shared");
  const yesOrNo = useTranslations("scorecards");
  const locale = useLocale();
  const rows = card.nodes.filter(({ level }) => level === "criterion" || level === "indicator");
  if (rows.length === 0) return null;
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (
    <details open={open} className="group overflow-hidden rounded-card border border-line bg-background">
      <summary className="flex min-h-11 items-center gap-2 px-4 font-semibold text-read">
        <span aria-hidden className="text-muted transition-transform group-open:rotate-90">
          ›
        </span>
        {t("indicators", { period: card.period })}
      </summary>
      <div className="rows-stack">
        <DataTable
          caption={t("indicatorsCaption")}
          rows={rows}
          rowKey={(node) => node.code}
          columns={[
            {
              key: "name",
              header: t("indicator"),
              cell: (node) => (
                <span
                  className={classNames(
                    node.level === "indicator" ? "block pl-4 font-normal" : "font-medium",
                  )}
                >
                  {node.name[locale] ?? node.code}
                </span>
              ),
            },
            {
              key: "value",
              header: t("value"),
              align: "end",
              cell: (node) =>
                node.value !== null &&
                (node.scaleType === "boolean"
                  ? yesOrNo(node.value === 1 ? "yes" : "no")
                  : withUnit(
                      formatNumber(node.value, formatLocale, { maximumFractionDigits: 2 }),
                      unitAfter(node.value, node.unit[locale] ?? "", locale, formatLocale),
                      formatLocale,
                    )),
            },
            {
              key: "score",
              header: t("score"),
              align: "end",
              cell: (node) =>
                node.score === null ? (
                  <span className="hatched rounded-control px-2 py-0.5 text-secondary">{t("withheld")}</span>
                ) : (
                  <>
                    <PhoneLabel>{t("score")}</PhoneLabel>
                    {formatNumber(node.score, formatLocale, oneDecimal)}
                  </>
                ),
            },
            {
              key: "coverage",
              header: t("coverageHead"),
              align: "end",
              hideOnPhone: true,
              cell: (node) =>
                formatNumber(node.coverage, formatLocale, { style: "percent", maximumFractionDigits: 0 }),
            },
          ]}
        />
      </div>
    </details>
  );
}
