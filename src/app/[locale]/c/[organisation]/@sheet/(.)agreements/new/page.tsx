import { NewRecordSheet } from "@/components/layout/record-form-page";
import { AgreementForm } from "@/features/agreements/components/agreement-form";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewAgreementSheet({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "agreement:create");
  return (
    <NewRecordSheet room="agreements">
      <AgreementForm organisation={organisation} />
    </NewRecordSheet>
  );
}
