import { archiveNetworkAction, restoreNetworkAction } from "@/features/networks/actions";
import { NetworkSummary } from "@/features/networks/components/network-summary";
import { getNetwork } from "@/features/networks/queries/get-network";
import { titleFromAddress } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { besides, recordSlots } from "../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/networks/[reference]">;

export const generateMetadata = titleFromAddress("reference");

export default async function NetworkPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { network, ...beside } = await loadAll(
    { network: [getNetwork, { reference }], ...besides(reference) },
    slug,
  );
  const slots = await recordSlots(standing, "network", network, beside, {
    archive: archiveNetworkAction,
    restore: restoreNetworkAction,
  });
  return <NetworkSummary organisation={standing.organisation} network={network} {...slots} />;
}
