import { getTranslations } from "next-intl/server";
import { RouteSheet } from "@/components/layout/route-sheet";
import { AgreementForm } from "@/features/agreements/components/agreement-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewAgreementSheet({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "agreement:create");
  const t = await getTranslations("agreements");
  return (
    <ClientMessages namespaces={["common", "forms", "agreements"]}>
      <RouteSheet title={t("new")} description={t("newLead")}>
        <AgreementForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          currency={organisation.currency}
          next={`/${locale}/c/${slug}/agreements/{reference}`}
        />
      </RouteSheet>
    </ClientMessages>
  );
}
