import { CoverageHome } from "@/features/comparisons/components/coverage-home";
import { listCoverage } from "@/features/comparisons/queries/list-coverage";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("comparisons", "home.title");

export default async function NetworkPage({ params, searchParams }: PageProps<"/[locale]/n/[network]">) {
  const { network } = await params;
  const query = await searchParams;
  const { organisation, role } = await loadStanding(network);
  const coverage = await load(listCoverage, network, query);
  return <CoverageHome organisation={organisation} role={role} coverage={coverage} query={query} />;
}
