import { NewRecordSheet } from "@/components/layout/record-form-page";
import { MissionForm } from "@/features/missions/components/mission-form";
import { loadStanding } from "@/server/load";

type Props = { params: Promise<{ locale: string; organisation: string }> };

export default async function NewMissionSheet({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug, "mission:create");
  return (
    <NewRecordSheet room="missions">
      <MissionForm organisation={organisation} />
    </NewRecordSheet>
  );
}
