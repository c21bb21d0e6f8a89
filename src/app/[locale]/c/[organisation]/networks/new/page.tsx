import { NewRecordPage } from "@/components/layout/record-form-page";
import { NetworkForm } from "@/features/networks/components/network-form";
import { pageTitle } from "@/i18n/page-title";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/networks/new">;

export const generateMetadata = pageTitle("networks", "new");

export default async function NewNetworkPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "network:create");
  return (
    <NewRecordPage room="networks">
      <NetworkForm organisation={organisation} />
    </NewRecordPage>
  );
}
