import { CityReading } from "@/features/organisations/components/city-reading";
import { BriefPage } from "@/features/scorecards/components/brief-page";
import { getBrief } from "@/features/scorecards/queries/get-brief";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/brief">;

export const generateMetadata = pageTitle("brief", "title");

export default async function Brief({ params }: Props) {
  const { organisation: slug } = await params;
  const standing = await loadStanding(slug);
  const brief = await load(getBrief, slug);
  return (
    <CityReading {...standing} path="/brief">
      <BriefPage
        organisation={slug}
        brief={brief}
        formatLocale={standing.organisation.formatLocale}
        timeZone={standing.organisation.timeZone}
      />
    </CityReading>
  );
}
