import { getTranslations } from "next-intl/server";
import { RouteSheet } from "@/components/layout/route-sheet";
import { PartnerForm } from "@/features/partners/components/partner-form";
import { ClientMessages } from "@/i18n/client-messages";
import { countriesIn } from "@/lib/countries";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewPartnerSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "partner:create");
  const t = await getTranslations("partners");
  return (
    <ClientMessages namespaces={["common", "forms", "partners"]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        <PartnerForm
          organisation={organisation}
          countries={countriesIn(locale)}
          next={`/${locale}/c/${slug}/partners/{reference}`}
        />
      </RouteSheet>
    </ClientMessages>
  );
}
