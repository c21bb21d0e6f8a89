import { NetworkList } from "@/features/networks/components/network-list";
import { listNetworks } from "@/features/networks/queries/list-networks";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks">;

export const generateMetadata = pageTitle("networks", "title");

export default async function NetworksPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listNetworks, slug, query);
  return <NetworkList organisation={organisation} role={role} page={page} query={query} />;
}
