import { SharedCityScreen } from "@/features/consents/components/shared-city-screen";
import { getSharedCity } from "@/features/consents/queries/get-shared-city";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("consents", "shared.identity");

export default async function SharedCityPage({
  params,
  searchParams,
}: PageProps<"/[locale]/n/[network]/cities/[city]">) {
  const { network, city } = await params;
  const { page } = await searchParams;
  const { organisation } = await loadStanding(network);
  const shared = await load(getSharedCity, network, { city, page });
  return <SharedCityScreen organisation={organisation} shared={shared} page={Number(page) || 1} />;
}
