import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayTouch } from "@/access/permissions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { AgreementForm } from "@/features/agreements/components/agreement-form";
import { agreementValues } from "@/features/agreements/present";
import { getAgreement } from "@/features/agreements/queries";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/agreements/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements"))("edit") };
}

export default async function EditAgreementPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "agreement:edit");
  const { organisation } = standing;
  const { agreement, departments } = await loadAll(
    { agreement: [getAgreement, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  if (!mayTouch(standing, "agreement:edit", agreement.departmentId)) forbidden();
  const t = await getTranslations("agreements");
  const here = `/c/${slug}/agreements`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: here },
          { label: reference, href: `${here}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={agreement.title} />
      <ClientMessages namespaces={["common", "forms", "agreements"]}>
        <AgreementForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          currency={organisation.currency}
          next={`/${locale}${here}/{reference}`}
          existing={{
            reference,
            version: agreement.version,
            values: agreementValues(agreement),
            departments: departmentsToGive(standing, departments, agreement.departmentId),
          }}
        />
      </ClientMessages>
    </div>
  );
}
