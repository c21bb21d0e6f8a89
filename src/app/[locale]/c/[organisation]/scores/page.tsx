import { ScoreYearsView } from "@/features/scorecards/components/score-years-view";
import { listScorecards } from "@/features/scorecards/queries/get-scorecard";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/scores">;

export const generateMetadata = pageTitle("scorecards", "title");

export default async function ScoresPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug);
  const data = await load(listScorecards, slug);
  return (
    <ScoreYearsView
      organisation={slug}
      data={data}
      formatLocale={organisation.formatLocale}
      timeZone={organisation.timeZone}
    />
  );
}
