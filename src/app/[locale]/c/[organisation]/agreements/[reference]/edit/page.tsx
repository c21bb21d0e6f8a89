import { EditRecordPage } from "@/components/layout/record-form-page";
import { AgreementForm } from "@/features/agreements/components/agreement-form";
import { agreementValues } from "@/features/agreements/present";
import { getAgreement } from "@/features/agreements/queries";
import { listDepartments } from "@/features/organisations/queries";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { opened } from "../../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/agreements/[reference]/edit">;

export const generateMetadata = pageTitle("agreements", "edit");

export default async function EditAgreementPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "agreement:edit");
  const { organisation } = standing;
  const { agreement, departments } = await loadAll(
    { agreement: [getAgreement, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  return (
    <EditRecordPage room="agreements" organisation={slug} reference={reference} lead={agreement.title}>
      <AgreementForm
        organisation={organisation}
        existing={opened(standing, "agreement", agreement, departments, agreementValues(agreement))}
      />
    </EditRecordPage>
  );
}
