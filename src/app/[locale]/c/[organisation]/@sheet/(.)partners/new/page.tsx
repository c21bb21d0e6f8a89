import { NewRecordSheet } from "@/components/layout/record-form-page";
import { PartnerForm } from "@/features/partners/components/partner-form";
import { countriesIn } from "@/lib/countries";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewPartnerSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "partner:create");
  return (
    <NewRecordSheet room="partners">
      <PartnerForm organisation={organisation} countries={countriesIn(locale)} />
    </NewRecordSheet>
  );
}
