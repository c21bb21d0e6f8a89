import { GroupList } from "@/features/groups/components/group-list";
import { listGroups } from "@/features/groups/queries/list-groups";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("groups", "title");

export default async function GroupsPage({ params }: PageProps<"/[locale]/n/[network]/groups">) {
  const { network } = await params;
  const { organisation, role } = await loadStanding(network);
  return <GroupList organisation={organisation} role={role} groups={await load(listGroups, network)} />;
}
