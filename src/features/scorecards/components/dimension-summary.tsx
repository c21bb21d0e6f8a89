import { useLocale, useTranslations } from "next-intl";
import { DimensionMark } from "@/components/charts/dimension-mark";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/link";
import { bandOf, inWords, markOf, percentage, signed } from "../present";
import type { DimensionView, ScoreChange, ScoreFrame } from "../schema";
import { useDimensionWords } from "./dimension-words";
import { ScoreStrip } from "./score-strip";

type Props = {
  view: DimensionView;
  index: number;
  frame: ScoreFrame;
  formatLocale: string;
  /** Where the dimension's own page lies; none on that page itself. */
  whyHref?: string;
  level?: 2 | 3;
};

/** A dimension at a glance: score, range, coverage, band, change like for like, strongest lever. */
export function DimensionSummary({ view, index, frame, formatLocale, whyHref, level = 2 }: Props) {
  const t = useTranslations("scorecards");
  const locale = useLocale();
  const { node } = view;
  const { name, written, range, rangeText, score } = useDimensionWords("scorecards", node, formatLocale);
  const band = bandOf(node.score, frame.bands);
  const facts = [rangeText, t("coverage", { have: node.have, of: node.of })].filter((fact) => fact !== null);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="keep-whole grid content-start gap-x-8 gap-y-2 py-5 lg:grid-cols-[15rem_minmax(0,1fr)_22rem]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 lg:flex-col lg:justify-start">
        <Heading className="flex items-center gap-2 font-medium text-read">
          <DimensionMark dimension={markOf(index)} />
          {name}
        </Heading>
        {node.score === null ? (
          <p className="rounded-control px-2 text-secondary text-ui hatched">{score}</p>
        ) : (
          <p className="flex items-baseline gap-3 lg:flex-row-reverse">
            {band && <Badge>{inWords(band.name, locale)}</Badge>}
            <span>
              <span className="font-semibold text-page">{written(node.score)}</span>
              <span className="text-head text-muted">{t("outOf")}</span>
            </span>
          </p>
        )}
      </div>
      <div className="min-w-0 space-y-2">
        <div className="px-2 lg:px-0">
          <ScoreStrip
            label={[name, score, ...facts].join(", ")}
            value={node.score}
            range={range}
            marks={[]}
            dimension={markOf(index)}
          />
        </div>
        <p className="text-head text-secondary">{facts.join(" · ")}</p>
        {view.notApplicableShare > 0.25 && (
          <Notice tone="warning">
            {t("notApplicableWarning", { share: percentage(view.notApplicableShare, formatLocale) })}
          </Notice>
        )}
        {whyHref && (
          <p className="screen-only">
            <Link
              href={whyHref}
              aria-label={t("whyAbout", { name })}
              className="a-link inline-flex min-h-11 items-center gap-1 font-medium lg:min-h-9"
            >
              {t("why")} <span aria-hidden>›</span>
            </Link>
          </p>
        )}
      </div>
      {node.score !== null && (
        <dl className="space-y-2 text-ui">
          <Change change={view.sinceZero} words="sinceZero" formatLocale={formatLocale} />
          <Change change={view.sinceBefore} words="sinceBefore" formatLocale={formatLocale} />
          {view.strongestLever && view.strongestLever.points > 0.05 && (
            <Fact label={t("lever")} note={t("leverGain", { points: written(view.strongestLever.points) })}>
              {inWords(view.strongestLever.name, locale)}
            </Fact>
          )}
          {view.mostInfluential && (
            <Fact
              label={t("datum")}
              note={t("datumOut", { signed: signed(view.mostInfluential.points, formatLocale) })}
            >
              {inWords(view.mostInfluential.name, locale)}
            </Fact>
          )}
        </dl>
      )}
    </section>
  );
}

function Fact({ label, note, children }: { label: string; note?: string; children: string }) {
  return (
    <div>
      <dt className="text-head text-muted">{label}</dt>
      <dd>
        {children}
        {note && <span className="text-secondary"> · {note}</span>}
      </dd>
    </div>
  );
}

function Change({
  change,
  words,
  formatLocale,
}: {
  change: ScoreChange | null;
  words: "sinceZero" | "sinceBefore";
  formatLocale: string;
}) {
  const t = useTranslations("scorecards");
  if (change?.delta == null) return null;
  const effect = change.coverageEffect !== null && Math.abs(change.coverageEffect) >= 0.05;
  return (
    <div>
      <dt className="text-head text-muted">{t(words, { from: change.from })}</dt>
      <dd>
        <span className="font-medium">{t("points", { points: signed(change.delta, formatLocale) })}</span>{" "}
        <span className="text-secondary">{t("likeForLike", { n: change.matched })}</span>
        {effect && change.coverageEffect !== null && (
          <span className="text-secondary">
            {" "}
            · {t("coverageEffect", { signed: signed(change.coverageEffect, formatLocale) })}
          </span>
        )}
      </dd>
    </div>
  );
}
