import { EditRecordPage } from "@/components/layout/record-form-page";
import { NetworkForm } from "@/features/networks/components/network-form";
import { networkValues } from "@/features/networks/present";
import { getNetwork } from "@/features/networks/queries/get-network";
import { listDepartments } from "@/features/organisations/queries";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { opened } from "../../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/networks/[reference]/edit">;

export const generateMetadata = pageTitle("networks", "edit");

export default async function EditNetworkPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "network:edit");
  const { organisation } = standing;
  const { network, departments } = await loadAll(
    { network: [getNetwork, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  return (
    <EditRecordPage room="networks" organisation={slug} reference={reference} lead={network.name}>
      <NetworkForm
        organisation={organisation}
        existing={opened(standing, "network", network, departments, networkValues(network))}
      />
    </EditRecordPage>
  );
}
