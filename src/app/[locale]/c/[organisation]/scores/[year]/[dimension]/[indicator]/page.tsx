import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WhyPage } from "@/features/scorecards/components/why-page";
import { getWhy } from "@/features/scorecards/queries/get-why";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/scores/[year]/[dimension]/[indicator]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, indicator } = await params;
  return { title: `${(await getTranslations("scorecards"))("why")} ${indicator} ${year}` };
}

export default async function IndicatorOfYearPage({ params }: Props) {
  const { organisation: slug, year, indicator } = await params;
  const { organisation } = await loadStanding(slug);
  const why = await load(getWhy, slug, { period: year, indicator });
  return (
    <WhyPage
      organisation={slug}
      why={why}
      formatLocale={organisation.formatLocale}
      timeZone={organisation.timeZone}
    />
  );
}
