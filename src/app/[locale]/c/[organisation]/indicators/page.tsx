import { may } from "@/access/permissions";
import { MeasurementGrid } from "@/features/measurements/components/measurement-grid";
import { listMeasurements } from "@/features/measurements/queries/list-measurements";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/indicators">;

export const generateMetadata = pageTitle("measurements", "heading");

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
