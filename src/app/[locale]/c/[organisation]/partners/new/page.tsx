import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { PartnerForm } from "@/features/partners/components/partner-form";
import { ClientMessages } from "@/i18n/client-messages";
import { countriesIn } from "@/lib/countries";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/partners/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("new") };
}

export default async function NewPartnerPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "partner:create");
  const t = await getTranslations("partners");
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "forms", "partners"]}>
        <PartnerForm
          organisation={organisation}
          countries={countriesIn(locale)}
          next={`/${locale}/c/${slug}/partners/{reference}`}
        />
      </ClientMessages>
    </div>
  );
}
