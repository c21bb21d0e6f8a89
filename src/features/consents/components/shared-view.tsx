import { useLocale, useTranslations } from "next-intl";
import { includesLevel } from "@/access/consent";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { Pagination } from "@/components/ui/pagination";
import { countryName } from "@/lib/countries";
import { formatNumber } from "@/lib/numbers";
import { type SharedCity, sharedPageSize } from "../schema";
import { SharedAgreements } from "./shared-agreements";
import { SharedIndicators } from "./shared-indicators";
import { SharedScores } from "./shared-scores";

type Props = {
  shared: SharedCity;
  formatLocale: string;
  /** The page of agreements shown, and the address of another. */
  page: number;
  hrefForPage: (page: number) => string;
  /** The heading level of the parts. */
  level?: 2 | 3;
};

/** All that a network sees of a city: the same view before the city consents and after. */
export function SharedView({ shared, formatLocale, page, hrefForPage, level = 2 }: Props) {
  const t = useTranslations("consents.shared");
  const locale = useLocale();
  const { city, scorecards, agreements } = shared;
  const none = <p className="text-muted">{t("notShared")}</p>;
  return (
    <div className="space-y-4">
      <Card title={t("identity")} level={level}>
        <KeyValues
          items={[
            { label: t("name"), value: city.name },
            { label: t("country"), value: city.countryCode && countryName(city.countryCode, locale) },
            {
              label: t("population"),
              value:
                city.population &&
                t("inhabitants", {
                  count: city.population.inhabitants,
                  number: formatNumber(city.population.inhabitants, formatLocale),
                  year: String(city.population.year),
                }),
            },
          ]}
        />
      </Card>
      {!includesLevel(shared.level, "scores") ? (
        <Card title={t("scores")} level={level}>
          {none}
        </Card>
      ) : scorecards.length === 0 ? (
        <Card title={t("scores")} level={level}>
          <p className="text-muted">{t("noScores")}</p>
        </Card>
      ) : (
        <Card title={t("scores")} level={level} flush>
          <SharedScores scorecards={scorecards} formatLocale={formatLocale} />
        </Card>
      )}
      {includesLevel(shared.level, "indicators") &&
        scorecards.map((card, index) => (
          <SharedIndicators
            key={`${card.period} ${card.stage} ${card.framework.version}`}
            card={card}
            open={index === 0}
            formatLocale={formatLocale}
          />
        ))}
      {!includesLevel(shared.level, "agreements") ? (
        <Card title={t("agreements")} level={level}>
          {none}
        </Card>
      ) : agreements.total === 0 ? (
        <Card title={t("agreements")} level={level}>
          <p className="text-muted">{t("agreementsCount", { count: 0 })}</p>
        </Card>
      ) : (
        <Card
          title={t("agreements")}
          level={level}
          flush
          actions={<span className="text-secondary">{formatNumber(agreements.total, formatLocale)}</span>}
        >
          <SharedAgreements rows={agreements.rows} />
          {agreements.total > sharedPageSize && (
            <div className="px-4 py-3">
              <Pagination
                page={page}
                pageSize={sharedPageSize}
                total={agreements.total}
                hrefForPage={hrefForPage}
              />
            </div>
          )}
        </Card>
      )}
    </div>
  );
}
