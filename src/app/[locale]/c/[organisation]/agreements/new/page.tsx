import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { AgreementForm } from "@/features/agreements/components/agreement-form";
import { ClientMessages } from "@/i18n/client-messages";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/agreements/new">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements"))("new") };
}

export default async function NewAgreementPage({ params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "agreement:create");
  const t = await getTranslations("agreements");
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader title={t("new")} lead={t("newLead")} />
      <ClientMessages namespaces={["common", "forms", "agreements"]}>
        <AgreementForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          currency={organisation.currency}
          next={`/${locale}/c/${slug}/agreements/{reference}`}
        />
      </ClientMessages>
    </div>
  );
}
