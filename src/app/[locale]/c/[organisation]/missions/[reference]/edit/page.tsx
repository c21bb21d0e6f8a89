import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayTouch } from "@/access/permissions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { MissionForm } from "@/features/missions/components/mission-form";
import { missionValues } from "@/features/missions/present";
import { getMission } from "@/features/missions/queries";
import { departmentsToGive } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { countriesIn } from "@/lib/countries";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/missions/[reference]/edit">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("missions"))("edit") };
}

export default async function EditMissionPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "mission:edit");
  const { organisation } = standing;
  const { mission, departments } = await loadAll(
    { mission: [getMission, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  if (!mayTouch(standing, "mission:edit", mission.departmentId)) forbidden();
  const t = await getTranslations("missions");
  const here = `/c/${slug}/missions`;
  return (
    <div className="max-w-reading space-y-6">
      <Breadcrumbs
        items={[
          { label: t("title"), href: here },
          { label: reference, href: `${here}/${reference}` },
          { label: t("edit") },
        ]}
      />
      <PageHeader title={t("edit")} lead={mission.title} />
      <ClientMessages namespaces={["common", "forms", "missions"]}>
        <MissionForm
          organisation={slug}
          formatLocale={organisation.formatLocale}
          currency={organisation.currency}
          next={`/${locale}${here}/{reference}`}
          existing={{
            reference,
            version: mission.version,
            values: missionValues(mission),
            departments: departmentsToGive(standing, departments, mission.departmentId),
            countries: countriesIn(locale),
          }}
        />
      </ClientMessages>
    </div>
  );
}
