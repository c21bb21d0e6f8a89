import { MissionList } from "@/features/missions/components/mission-list";
import { listMissions } from "@/features/missions/queries";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/missions">;

export const generateMetadata = pageTitle("missions", "title");

export default async function MissionsPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listMissions, slug, query);
  return <MissionList organisation={organisation} role={role} page={page} query={query} />;
}
