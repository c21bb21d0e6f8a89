import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NetworkList } from "@/features/networks/components/network-list";
import { listNetworks } from "@/features/networks/queries/list-networks";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("networks"))("title") };
}

export default async function NetworksPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listNetworks, slug, query);
  return <NetworkList organisation={organisation} role={role} page={page} query={query} />;
}
