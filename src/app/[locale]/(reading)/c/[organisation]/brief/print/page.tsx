import { headers } from "next/headers";
import { CityReading } from "@/features/organisations/components/city-reading";
import { BriefSheet } from "@/features/scorecards/components/brief-sheet";
import { getBrief } from "@/features/scorecards/queries/get-brief";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/brief/print">;

export const generateMetadata = pageTitle("brief", "onePage");

export default async function PrintedBrief({ params }: Props) {
  const { organisation: slug, locale } = await params;
  const standing = await loadStanding(slug);
  const brief = await load(getBrief, slug);
  const host = (await headers()).get("host") ?? "";
  return (
    <CityReading {...standing} path="/brief/print">
      <BriefSheet
        organisation={slug}
        brief={brief}
        formatLocale={standing.organisation.formatLocale}
        address={`${host}/${locale}/c/${slug}/brief`}
      />
    </CityReading>
  );
}
