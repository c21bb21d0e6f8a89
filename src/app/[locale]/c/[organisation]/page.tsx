import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WaitingCard } from "@/features/measurements/components/waiting-card";
import { listWaiting } from "@/features/measurements/queries/list-waiting";
import { TodayView } from "@/features/records/components/today-view";
import { getToday } from "@/features/records/queries/get-today";
import { ScoreCard } from "@/features/scorecards/components/score-card";
import { getBrief } from "@/features/scorecards/queries/get-brief";
import { loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organisation } = await loadStanding((await params).organisation);
  return { title: `${(await getTranslations("records"))("today.title")} · ${organisation.name}` };
}

export default async function TodayPage({ params }: Props) {
  const { organisation: slug } = await params;
  const { organisation, role } = await loadStanding(slug);
  const { today, brief, waiting } = await loadAll(
    { today: [getToday, {}], brief: [getBrief, {}], waiting: [listWaiting, {}] },
    slug,
  );
  return (
    <TodayView
      organisation={organisation}
      role={role}
      today={today}
      waiting={<WaitingCard organisation={organisation} waiting={waiting} />}
      scores={<ScoreCard organisation={slug} brief={brief} formatLocale={organisation.formatLocale} />}
    />
  );
}
