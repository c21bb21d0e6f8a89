import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CoverageHome } from "@/features/comparisons/components/coverage-home";
import { listCoverage } from "@/features/comparisons/queries/list-coverage";
import { load, loadStanding } from "@/server/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("comparisons"))("home.title") };
}

export default async function NetworkPage({ params, searchParams }: PageProps<"/[locale]/n/[network]">) {
  const { network } = await params;
  const query = await searchParams;
  const { organisation, role } = await loadStanding(network);
  const coverage = await load(listCoverage, network, query);
  return <CoverageHome organisation={organisation} role={role} coverage={coverage} query={query} />;
}
