import { GroupPage } from "@/features/groups/components/group-page";
import { getGroup } from "@/features/groups/queries/get-group";
import { listGroupCities } from "@/features/groups/queries/list-group-cities";
import { titleFromAddress } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";

export const generateMetadata = titleFromAddress("group");

export default async function OneGroupPage({ params }: PageProps<"/[locale]/n/[network]/groups/[group]">) {
  const { network, group: slug } = await params;
  const { organisation, role } = await loadStanding(network);
  const { group, members } = await loadAll(
    { group: [getGroup, { group: slug }], members: [listGroupCities, {}] },
    network,
  );
  return <GroupPage organisation={organisation} role={role} group={group} members={members} />;
}
