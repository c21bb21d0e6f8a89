import type { Metadata } from "next";
import { IndicatorPage } from "@/features/scorecards/components/indicator-page";
import { getIndicator } from "@/features/scorecards/queries/get-indicator";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/indicators/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function IndicatorDefinitionPage({ params }: Props) {
  const { organisation: slug, code } = await params;
  const { organisation } = await loadStanding(slug);
  const indicator = await load(getIndicator, slug, { indicator: code });
  return <IndicatorPage organisation={slug} indicator={indicator} formatLocale={organisation.formatLocale} />;
}
