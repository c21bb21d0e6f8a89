import { useLocale, useTranslations } from "next-intl";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { buttonClass } from "@/components/ui/button-class";
import { PlainLink } from "@/i18n/plain-link";
import { formatPartialDate } from "@/lib/dates";
import { formatNumber } from "@/lib/numbers";
import { inWords, markOf, signed } from "../present";
import { spokenChange } from "../rules/finding";
import type { BriefView, DimensionView } from "../schema";
import { DecisionList } from "./decision-list";
import { useDimensionWords } from "./dimension-words";
import { useFinding } from "./finding-text";
import { PrintButton } from "./print-button";
import { ScoreStrip } from "./score-strip";

type Props = { organisation: string; brief: BriefView; formatLocale: string; address: string };

/** The brief as exactly one sheet of A4, legible in grey: finding, three scores, decisions, method, address and day. */
export function BriefSheet({ organisation, brief, formatLocale, address }: Props) {
  const t = useTranslations("brief");
  const locale = useLocale();
  const root = `/c/${organisation}`;
  const card = brief.scorecard;
  const finding = useFinding(card?.dimensions ?? []);
  const day = formatPartialDate(brief.today, locale);
  return (
    <article className="mx-auto max-w-reading print:max-w-none print:space-y-5">
      <div className="mb-6 flex flex-wrap gap-3 screen-only">
        <PrintButton label={t("print")} />
        <PlainLink href={`${root}/brief`} className={buttonClass("secondary")}>
          {t("back")}
        </PlainLink>
      </div>
      <div className="flex items-baseline justify-between gap-4 border-ink border-b-2 pb-2">
        <span className="font-semibold text-read">{brief.city}</span>
        <span className="text-secondary">
          {card && t("period", { period: card.period })}
          {card?.provisional && ` (${t("provisional")})`}
        </span>
      </div>
      <h1 className="mt-6 text-public print:text-page">{finding?.text ?? t("emptyTitle")}</h1>
      {card && (
        <ul className="mt-6 divide-y divide-line border-line border-y">
          {card.dimensions.map((view, index) => (
            <SheetRow key={view.node.code} view={view} index={index} formatLocale={formatLocale} />
          ))}
        </ul>
      )}
      <section className="mt-6">
        <h2 className="mb-2 text-read">{t("decide")}</h2>
        <DecisionList decisions={brief.decisions} root={root} />
      </section>
      <footer className="mt-8 space-y-1 border-line border-t pt-3 text-head text-secondary">
        {card && (
          <p>
            {t("method", {
              framework: inWords(card.frame.frameworkName, locale),
              version: card.frame.frameworkVersion,
              stage: card.frame.stage,
              variants: formatNumber(1000, formatLocale),
            })}
          </p>
        )}
        <p>
          {t("printed", { date: day })} · {address}
        </p>
      </footer>
    </article>
  );
}

function SheetRow({
  view,
  index,
  formatLocale,
}: {
  view: DimensionView;
  index: number;
  formatLocale: string;
}) {
  const t = useTranslations("brief");
  const locale = useLocale();
  const { node, strongestLever } = view;
  const { name, written, range, rangeText, score } = useDimensionWords("brief", node, formatLocale);
  const change = node.score === null ? null : spokenChange(view);
  const facts = [
    rangeText,
    change && t("since", { signed: signed(change.points, formatLocale), from: change.from }),
    node.score !== null && t("indicators", { have: node.have, of: node.of }),
  ].filter(Boolean);
  return (
    <li className="keep-whole py-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="flex items-center gap-2 font-medium text-read">
          <DimensionMark dimension={markOf(index)} />
          {name}
        </h2>
        <p className={node.score === null ? "px-2 hatched" : "font-semibold text-public print:text-page"}>
          {score}
        </p>
      </div>
      {node.score !== null && (
        <div className="px-2">
          <ScoreStrip
            label={[name, score, ...facts].join(", ")}
            value={node.score}
            range={range}
            marks={[]}
            dimension={markOf(index)}
          />
        </div>
      )}
      <p className="text-head text-secondary">{facts.join(" · ")}</p>
      {node.score !== null && strongestLever && strongestLever.points > 0.05 && (
        <p className="text-head text-secondary">
          {t("lever", {
            name: inWords(strongestLever.name, locale),
            points: written(strongestLever.points),
          })}
        </p>
      )}
    </li>
  );
}
