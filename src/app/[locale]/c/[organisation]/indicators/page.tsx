import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { may } from "@/access/permissions";
import { MeasurementGrid } from "@/features/measurements/components/measurement-grid";
import { listMeasurements } from "@/features/measurements/queries/list-measurements";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/indicators">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("measurements"))("heading") };
}

export default async function IndicatorsPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const { organisation, role } = await loadStanding(slug);
  const grid = await load(listMeasurements, slug, await searchParams);
  return (
    <MeasurementGrid
      organisation={slug}
      grid={grid}
      formatLocale={organisation.formatLocale}
      timeZone={organisation.timeZone}
      mayRecord={may(role, "measurement:record")}
    />
  );
}
