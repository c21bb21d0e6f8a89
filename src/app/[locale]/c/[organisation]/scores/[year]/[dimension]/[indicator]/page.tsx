import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HistoryList } from "@/features/audit-entries/components/history-list";
import { listMeasurementHistory } from "@/features/audit-entries/queries";
import { WhyPage } from "@/features/scorecards/components/why-page";
import { getWhy } from "@/features/scorecards/queries/get-why";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/scores/[year]/[dimension]/[indicator]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, indicator } = await params;
  return { title: `${(await getTranslations("scorecards"))("why")} ${indicator} ${year}` };
}

export default async function IndicatorOfYearPage({ params }: Props) {
  const { organisation: slug, year, indicator } = await params;
  const { organisation } = await loadStanding(slug);
  const point = { period: year, indicator };
  const { why, history } = await loadAll(
    { why: [getWhy, point], history: [listMeasurementHistory, point] },
    slug,
  );
  return (
    <WhyPage
      organisation={slug}
      why={why}
      formatLocale={organisation.formatLocale}
      timeZone={organisation.timeZone}
      history={<HistoryList entries={history} room="measurements" timeZone={organisation.timeZone} />}
    />
  );
}
