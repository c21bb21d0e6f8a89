import { MethodScreen } from "@/features/comparisons/components/method-screen";
import { compareMembers } from "@/features/comparisons/queries/compare-members";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("comparisons", "method.title");

export default async function MethodPage({ params }: PageProps<"/[locale]/n/[network]/method">) {
  const { network } = await params;
  const { groups } = await load(compareMembers, network);
  const { organisation } = await loadStanding(network);
  return <MethodScreen groups={groups} formatLocale={organisation.formatLocale} />;
}
