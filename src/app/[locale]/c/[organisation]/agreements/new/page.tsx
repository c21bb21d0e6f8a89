import { NewRecordPage } from "@/components/layout/record-form-page";
import { AgreementForm } from "@/features/agreements/components/agreement-form";
import { pageTitle } from "@/i18n/page-title";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/agreements/new">;

export const generateMetadata = pageTitle("agreements", "new");

export default async function NewAgreementPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "agreement:create");
  return (
    <NewRecordPage room="agreements">
      <AgreementForm organisation={organisation} />
    </NewRecordPage>
  );
}
