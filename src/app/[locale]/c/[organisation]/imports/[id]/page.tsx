import { ImportPageView } from "@/features/imports/components/import-page";
import { getImport } from "@/features/imports/queries/get-import";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/imports/[id]">;

export const generateMetadata = pageTitle("imports", "one");

export default async function ImportPage({ params, searchParams }: Props) {
  const { organisation: slug, id } = await params;
  const { organisation } = await loadStanding(slug);
  const detail = await load(getImport, slug, { ...(await searchParams), id });
  return <ImportPageView organisation={organisation} detail={detail} />;
}
