import { ImportHistory } from "@/features/imports/components/import-history";
import { listImports } from "@/features/imports/queries/list-imports";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/imports">;

export const generateMetadata = pageTitle("imports", "title");

export default async function ImportsPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const { organisation } = await loadStanding(slug);
  const page = await load(listImports, slug, await searchParams);
  return <ImportHistory organisation={organisation} page={page} />;
}
