import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayTouch } from "@/access/permissions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { PartnerForm } from "@/features/partners/components/partner-form";
import { partnerValues } from "@/features/partners/present";
import { getPartner } from "@/features/partners/queries/get-partner";
import { ClientMessages } from "@/i18n/client-messages";
import { countriesIn } from "@/lib/countries";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/partners/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("edit") };
}

export default async function EditPartnerPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "partner:edit");
  const { organisation } = standing;
  const { partner, departments } = await loadAll(
    { partner: [getPartner, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  if (!mayTouch(standing, "partner:edit", partner.departmentId)) forbidden();
  const t = await getTranslations("partners");
  const here = `/c/${slug}/partners`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: here },
          { label: reference, href: `${here}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={partner.name} />
      <ClientMessages namespaces={["common", "forms", "partners"]}>
        <PartnerForm
          organisation={organisation}
          countries={countriesIn(locale)}
          next={`/${locale}${here}/{reference}`}
          existing={{
            reference,
            version: partner.version,
            values: partnerValues(partner),
            departments: departmentsToGive(standing, departments, partner.departmentId),
          }}
        />
      </ClientMessages>
    </div>
  );
}
