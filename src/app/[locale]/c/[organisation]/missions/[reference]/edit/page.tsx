import { EditRecordPage } from "@/components/layout/record-form-page";
import { MissionForm } from "@/features/missions/components/mission-form";
import { missionValues } from "@/features/missions/present";
import { getMission } from "@/features/missions/queries";
import { listDepartments } from "@/features/organisations/queries";
import { pageTitle } from "@/i18n/page-title";
import { countriesIn } from "@/lib/countries";
import { loadAll, loadStanding } from "@/server/load";
import { opened } from "../../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/missions/[reference]/edit">;

export const generateMetadata = pageTitle("missions", "edit");

export default async function EditMissionPage({ params }: Props) {
  const { locale, organisation: slug, reference } = await params;
  const standing = await loadStanding(slug, "mission:edit");
  const { mission, departments } = await loadAll(
    { mission: [getMission, { reference }], departments: [listDepartments, {}] },
    slug,
  );
  return (
    <EditRecordPage room="missions" organisation={slug} reference={reference} lead={mission.title}>
      <MissionForm
        organisation={standing.organisation}
        existing={opened(standing, "mission", mission, departments, missionValues(mission))}
        countries={countriesIn(locale)}
      />
    </EditRecordPage>
  );
}
