import { useTranslations } from "next-intl";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { PlainLink } from "@/i18n/plain-link";
import { markOf, signed } from "../present";
import { spokenChange } from "../rules/finding";
import type { DimensionView, ScoreChange } from "../schema";
import { useDimensionWords } from "./dimension-words";
import { ScoreStrip, type StripMark } from "./score-strip";

type Props = { view: DimensionView; index: number; formatLocale: string; whyHref: string };

/** One dimension of the brief: the number, its range on the axis, where it stood at the zero point and last year. */
export function BriefRow({ view, index, formatLocale, whyHref }: Props) {
  const t = useTranslations("brief");
  const { node } = view;
  const { name, written, range, rangeText, score } = useDimensionWords("brief", node, formatLocale);
  const marks =
    node.score === null
      ? []
      : [...markOfChange("zero", view.sinceZero), ...markOfChange("before", view.sinceBefore)];
  const change = node.score === null ? null : spokenChange(view);
  const facts = [
    rangeText,
    ...marks.map(({ key, label, value }) =>
      t(key === "zero" ? "markZero" : "markBefore", { from: label, value: written(value) }),
    ),
    change && marks.length === 0
      ? t("since", { signed: signed(change.points, formatLocale), from: change.from })
      : null,
    node.score === null ? null : t("indicators", { have: node.have, of: node.of }),
  ].filter((fact) => fact !== null);
  return (
    <li className="py-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="flex items-center gap-2 font-medium text-read">
          <DimensionMark dimension={markOf(index)} />
          {name}
        </h2>
        {node.score === null ? (
          <p className="rounded-control px-2 text-right text-secondary text-ui hatched">{score}</p>
        ) : (
          <p className="whitespace-nowrap">
            <span className="font-semibold text-page">{written(node.score)}</span>
            <span className="text-head text-muted">{t("outOf")}</span>
          </p>
        )}
      </div>
      {node.score !== null && (
        <div className="mt-1 px-2">
          <ScoreStrip
            label={[name, score, ...facts].join(", ")}
            value={node.score}
            range={range}
            marks={marks}
            dimension={markOf(index)}
          />
        </div>
      )}
      <div className="flex items-end justify-between gap-4">
        <p className="flex flex-wrap gap-x-3 text-head text-secondary">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <PlainLink
          href={whyHref}
          aria-label={t("whyAbout", { name })}
          className="a-link -my-2 inline-flex min-h-11 shrink-0 items-center gap-1 font-medium text-ui screen-only"
        >
          {t("why")} <span aria-hidden>›</span>
        </PlainLink>
      </div>
    </li>
  );
}

function markOfChange(key: string, change: ScoreChange | null): StripMark[] {
  return change?.start == null ? [] : [{ key, label: change.from, value: change.start }];
}
