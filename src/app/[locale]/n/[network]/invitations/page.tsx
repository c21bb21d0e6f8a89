import { InvitationScreen } from "@/features/consents/components/invitation-screen";
import { listNetworkInvitations } from "@/features/consents/queries/list-network-invitations";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("consents", "invitations.title");

export default async function InvitationsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/n/[network]/invitations">) {
  const { network } = await params;
  const query = await searchParams;
  const { organisation, role } = await loadStanding(network);
  const invitations = await load(listNetworkInvitations, network, query);
  return <InvitationScreen organisation={organisation} role={role} invitations={invitations} query={query} />;
}
