import { NewRecordPage } from "@/components/layout/record-form-page";
import { PartnerForm } from "@/features/partners/components/partner-form";
import { pageTitle } from "@/i18n/page-title";
import { countriesIn } from "@/lib/countries";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/partners/new">;

export const generateMetadata = pageTitle("partners", "new");

export default async function NewPartnerPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "partner:create");
  return (
    <NewRecordPage room="partners">
      <PartnerForm organisation={organisation} countries={countriesIn(locale)} />
    </NewRecordPage>
  );
}
