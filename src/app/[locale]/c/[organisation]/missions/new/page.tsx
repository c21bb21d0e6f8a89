import { NewRecordPage } from "@/components/layout/record-form-page";
import { MissionForm } from "@/features/missions/components/mission-form";
import { pageTitle } from "@/i18n/page-title";
import { loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/missions/new">;

export const generateMetadata = pageTitle("missions", "new");

export default async function NewMissionPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "mission:create");
  return (
    <NewRecordPage room="missions">
      <MissionForm organisation={organisation} />
    </NewRecordPage>
  );
}
