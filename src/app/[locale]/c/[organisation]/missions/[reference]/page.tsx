import { archiveMissionAction, restoreMissionAction } from "@/features/missions/actions";
import { MissionSummary } from "@/features/missions/components/mission-summary";
import { getMission } from "@/features/missions/queries";
import { titleFromAddress } from "@/i18n/page-title";
import { today } from "@/lib/dates";
import { loadAll, loadStanding } from "@/server/load";
import { besides, evidenceSlot, recordSlots } from "../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/missions/[reference]">;

export const generateMetadata = titleFromAddress("reference");

export default async function MissionPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { mission, ...beside } = await loadAll(
    { mission: [getMission, { reference }], ...besides(reference) },
    slug,
  );
  const slots = await recordSlots(standing, "mission", mission, beside, {
    archive: archiveMissionAction,
    restore: restoreMissionAction,
  });
  return (
    <MissionSummary
      organisation={standing.organisation}
      mission={mission}
      approver={standing.approver}
      day={today(standing.organisation.timeZone, new Date())}
      {...slots}
      evidence={evidenceSlot(standing, "mission", mission)}
    />
  );
}
