import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/link";
import { inWords, percentage, points } from "../present";
import type { DimensionView, ScoreNode } from "../schema";
import { useValueText } from "./value-text";

type Props = { view: DimensionView; period: string; href: string; formatLocale: string };

const pad = "border-line border-b px-3 py-2 first:pl-4 last:pr-4";

/** A dimension's criteria and indicators: value, score, weight, points brought, and why where there is no score. */
export function IndicatorTable({ view, period, href, formatLocale }: Props) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const name = inWords(view.node.name, locale);
  return (
    <section
      aria-label={`${t("table")}, ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="scrolls overflow-x-auto rounded-card border border-line"
    >
      <table className="w-full border-separate border-spacing-0 text-ui">
        <caption className="sr-only">{`${t("table")}, ${name}, ${period}`}</caption>
        <thead className="bg-surface text-head text-secondary">
          <tr>
            <th scope="col" className={`${pad} text-left font-medium`}>
              {t("column.indicator")}
            </th>
            <th scope="col" className={`${pad} text-right font-medium max-sm:hidden`}>
              {t("column.value")}
            </th>
            <th scope="col" className={`${pad} text-right font-medium`}>
              {t("column.score")}
            </th>
            <th scope="col" className={`${pad} text-right font-medium max-md:hidden`}>
              {t("column.weight")}
            </th>
            <th scope="col" className={`${pad} text-right font-medium max-sm:hidden`}>
              {t("column.contribution")}
            </th>
            <th scope="col" className={`${pad} text-left font-medium max-lg:hidden`}>
              {t("column.state")}
            </th>
          </tr>
        </thead>
        {view.criteria.map(({ node, indicators }) => (
          <tbody key={node.code}>
            <Row node={node} strong period={period} formatLocale={formatLocale}>
              {inWords(node.name, locale)}
            </Row>
            {indicators.map((indicator) => (
              <Row key={indicator.code} node={indicator} period={period} formatLocale={formatLocale}>
                <Link href={`${href}/${indicator.code}`} className="a-link inline-flex min-h-6 items-center">
                  {inWords(indicator.name, locale)}
                </Link>
              </Row>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({
  node,
  strong = false,
  period,
  formatLocale,
  children,
}: {
  node: ScoreNode;
  strong?: boolean;
  period: string;
  formatLocale: string;
  children: ReactNode;
}) {
  const t = useTranslations("scorecards");
  const state = useStateWords(node, period);
  const value = useValueText(formatLocale)(node);
  const number = `${pad} whitespace-nowrap text-right`;
  const weight = node.weight ? percentage(node.weight, formatLocale) : "";
  return (
    <tr className={strong ? "bg-surface font-medium" : undefined}>
      <th
        scope="row"
        className={`${pad} text-left ${strong ? "font-medium" : "pl-6 font-normal first:pl-8"}`}
      >
        {children}
        <span className="block font-normal text-head text-secondary lg:hidden">{strong ? null : state}</span>
      </th>
      <td className={`${number} max-sm:hidden`}>
        {value && (
          <>
            {value.value}
            <span className="block text-meta text-secondary">{value.unit}</span>
          </>
        )}
      </td>
      <td className={number}>
        {node.score === null ? (
          <span title={state} className="inline-block rounded-control px-2 text-secondary hatched">
            {t("missing")}
          </span>
        ) : (
          points(node.score, formatLocale)
        )}
      </td>
      <td className={`${number} text-secondary max-md:hidden`}>{weight}</td>
      <td className={`${number} max-sm:hidden`}>
        {node.contribution === null ? "" : points(node.contribution, formatLocale)}
      </td>
      <td className={`${pad} text-head text-secondary max-lg:hidden`}>{state}</td>
    </tr>
  );
}

/** The state of a node in words: measured, carried from when, missing and why; and where its value comes from. */
function useStateWords(node: ScoreNode, period: string): string {
  const t = useTranslations("scorecards");
  if (node.level === "criterion")
    return node.score === null ? "" : t("coverage", { have: node.have, of: node.of });
  const words =
    node.reason !== null
      ? t(`reason.${node.reason}`)
      : t(`state.${node.status}`, { from: String(Number(period) - (node.age ?? 0)) });
  const clamped = node.clamped ? t(`clamped.${node.clamped}`) : null;
  return [words, clamped, node.origin && t(`origin.${node.origin}`)].filter(Boolean).join(" · ");
}
