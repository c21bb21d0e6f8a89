import { ComparisonScreen } from "@/features/comparisons/components/comparison-screen";
import { compareMembers } from "@/features/comparisons/queries/compare-members";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("comparisons", "compare.title");

export default async function ComparePage({
  params,
  searchParams,
}: PageProps<"/[locale]/n/[network]/compare">) {
  const { network } = await params;
  const query = await searchParams;
  const { organisation, role } = await loadStanding(network);
  const comparison = await load(compareMembers, network, query);
  return (
    <ComparisonScreen
      organisation={organisation}
      role={role}
      comparison={comparison}
      query={query}
      now={new Date()}
    />
  );
}
