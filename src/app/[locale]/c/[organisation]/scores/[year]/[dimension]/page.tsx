import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DimensionPage } from "@/features/scorecards/components/dimension-page";
import { getScorecard } from "@/features/scorecards/queries/get-scorecard";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/scores/[year]/[dimension]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, dimension } = await params;
  return { title: `${(await getTranslations("scorecards"))("yearTitle", { period: year })} ${dimension}` };
}

export default async function DimensionOfYearPage({ params }: Props) {
  const { organisation: slug, year, dimension } = await params;
  const { organisation } = await loadStanding(slug);
  const card = await load(getScorecard, slug, { period: year });
  if (!card.dimensions.some(({ node }) => node.code === dimension)) notFound();
  return (
    <DimensionPage
      organisation={slug}
      card={card}
      code={dimension}
      formatLocale={organisation.formatLocale}
      timeZone={organisation.timeZone}
    />
  );
}
