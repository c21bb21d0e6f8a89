import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { PlainLink } from "@/i18n/plain-link";
import { dayInWords, inWords } from "../present";
import type { BriefView } from "../schema";
import { BriefRow } from "./brief-row";
import { DecisionList } from "./decision-list";
import { useFinding } from "./finding-text";
import { ShareButton } from "./share-button";

type Props = { organisation: string; brief: BriefView; formatLocale: string; timeZone: string };

/** The brief: one sentence, three scores with their doubt, what to decide. Two taps from every number to its records. */
export function BriefPage({ organisation, brief, formatLocale, timeZone }: Props) {
  const t = useTranslations("brief");
  const locale = useLocale();
  const root = `/c/${organisation}`;
  const card = brief.scorecard;
  const finding = useFinding(card?.dimensions ?? []);
  if (!card || !finding) return <NoBrief root={root} brief={brief} />;
  const { frame } = card;
  return (
    <article className="mx-auto max-w-120">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b pb-3 text-head text-muted">
        <span className="font-semibold text-ink text-ui">{brief.city}</span>
        <span className="flex items-baseline gap-2">
          {card.provisional && <Badge tone="warning">{t("provisional")}</Badge>}
          {t("period", { period: card.period })} ·{" "}
          {t("updated", { date: dayInWords(card.computedAt, locale, timeZone) })}
        </span>
      </div>
      <h1 className="mt-4 text-page">{finding.text}</h1>
      <p className="mt-1 mb-4 text-secondary">
        {finding.since
          ? t("leadSince", { since: finding.since })
          : t("lead", { version: frame.frameworkVersion, stage: frame.stage })}
      </p>
      <ul className="divide-y divide-line border-line border-y">
        {card.dimensions.map((view, index) => (
          <BriefRow
            key={view.node.code}
            view={view}
            index={index}
            formatLocale={formatLocale}
            whyHref={`${root}/scores/${card.period}/${view.node.code}`}
          />
        ))}
      </ul>
      <Decisions brief={brief} root={root} />
      <div className="mt-6 grid grid-cols-2 gap-3">
        <ShareButton
          title={`${brief.city} · ${finding.text}`}
          words={{ share: t("share"), shared: t("shared"), failed: t("shareFailed") }}
        />
        <PlainLink href={`${root}/brief/print`} className={buttonClass("primary", "medium", "col-start-2")}>
          {t("onePage")}
        </PlainLink>
        <p className="col-span-2 text-head text-muted screen-only">{t("shareNote")}</p>
      </div>
      <p className="mt-4 text-meta text-muted">
        {t("method", {
          framework: inWords(frame.frameworkName, locale),
          version: frame.frameworkVersion,
          stage: frame.stage,
        })}
      </p>
    </article>
  );
}

function Decisions({ brief, root }: { brief: BriefView; root: string }) {
  const t = useTranslations("brief");
  return (
    <section className="mt-6 rounded-card border border-line bg-surface px-4 py-4">
      <h2 className="mb-2 text-read">{t("decide")}</h2>
      <DecisionList decisions={brief.decisions} root={root} />
    </section>
  );
}

function NoBrief({ root, brief }: { root: string; brief: BriefView }) {
  const t = useTranslations("brief");
  return (
    <article className="mx-auto max-w-120">
      <h1 className="text-page">{t("title")}</h1>
      <div className="my-8 space-y-4 rounded-card border border-line border-dashed px-4 py-8 text-center">
        <p className="font-semibold text-read">{t("emptyTitle")}</p>
        <p className="text-secondary">{t("emptyLead")}</p>
        <PlainLink href={`${root}/settings/framework`} className={buttonClass("primary")}>
          {t("adopt")}
        </PlainLink>
      </div>
      <Decisions brief={brief} root={root} />
    </article>
  );
}
