import { NewRecordSheet } from "@/components/layout/record-form-page";
import { NetworkForm } from "@/features/networks/components/network-form";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewNetworkSheet({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "network:create");
  return (
    <NewRecordSheet room="networks">
      <NetworkForm organisation={organisation} />
    </NewRecordSheet>
  );
}
