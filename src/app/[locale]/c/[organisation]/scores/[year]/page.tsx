import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScorecardPage } from "@/features/scorecards/components/scorecard-page";
import { getScorecard } from "@/features/scorecards/queries/get-scorecard";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/scores/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: (await getTranslations("scorecards"))("yearTitle", { period: year }) };
}

export default async function YearPage({ params }: Props) {
  const { organisation: slug, year } = await params;
  const { organisation } = await loadStanding(slug);
  const card = await load(getScorecard, slug, { period: year });
  return (
    <ScorecardPage
      organisation={slug}
      card={card}
      formatLocale={organisation.formatLocale}
      timeZone={organisation.timeZone}
    />
  );
}
