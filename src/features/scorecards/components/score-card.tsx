import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { BriefView } from "../schema";
import { BriefRow } from "./brief-row";

type Props = { organisation: string; brief: BriefView; formatLocale: string };

/** The three scores in a corner of another screen, each with its range and its way to "why". */
export function ScoreCard({ organisation, brief, formatLocale }: Props) {
  const t = useTranslations("records");
  const card = brief.scorecard;
  if (!card)
    return (
      <Card title={t("today.scores", { period: "" })}>
        <p className="text-secondary text-ui">{t("today.noScores")}</p>
      </Card>
    );
  return (
    <Card
      title={t("today.scores", { period: card.period })}
      actions={
        <LinkButton size="small" href={`/c/${organisation}/brief`}>
          {t("today.openBrief")}
        </LinkButton>
      }
    >
      <ul className="divide-y divide-line">
        {card.dimensions.map((view, index) => (
          <BriefRow
            key={view.node.code}
            view={view}
            index={index}
            formatLocale={formatLocale}
            whyHref={`/c/${organisation}/scores/${card.period}/${view.node.code}`}
          />
        ))}
      </ul>
    </Card>
  );
}
