import { NewRecordPage } from "@/components/layout/record-form-page";
import { GroupForm } from "@/features/groups/components/group-form";
import { listGroupCities } from "@/features/groups/queries/list-group-cities";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("groups", "new");

export default async function NewGroupPage({ params }: PageProps<"/[locale]/n/[network]/groups/new">) {
  const { network } = await params;
  const { organisation } = await loadStanding(network, "group:manage");
  return (
    <NewRecordPage room="groups">
      <GroupForm organisation={organisation} cities={await load(listGroupCities, network)} />
    </NewRecordPage>
  );
}
