import { EditRecordPage } from "@/components/layout/record-form-page";
import { listDepartments } from "@/features/organisations/queries";
import { PartnerForm } from "@/features/partners/components/partner-form";
import { partnerValues } from "@/features/partners/present";
import { getPartner } from "@/features/partners/queries/get-partner";
import { pageTitle } from "@/i18n/page-title";
import { countriesIn } from "@/lib/countries";
import { loadAll, loadStanding } from "@/server/load";
import { opened } from "../../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/partners/[reference]/edit">;

export const generateMetadata = pageTitle("partners", "edit");

export default async function EditPartnerPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "partner:edit");
  const { organisation } = standing;
  const { partner, departments } = await loadAll(
    { partner: [getPartner, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  return (
    <EditRecordPage room="partners" organisation={slug} reference={reference} lead={partner.name}>
      <PartnerForm
        organisation={organisation}
        countries={countriesIn(locale)}
        existing={opened(standing, "partner", partner, departments, partnerValues(partner))}
      />
    </EditRecordPage>
  );
}
