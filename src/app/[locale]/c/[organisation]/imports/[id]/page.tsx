import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPageView } from "@/features/imports/components/import-page";
import { getImport } from "@/features/imports/queries/get-import";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/imports/[id]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("one") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { organisation: slug, id } = await params;
  const { organisation } = await loadStanding(slug);
  const detail = await load(getImport, slug, { ...(await searchParams), id });
  return <ImportPageView organisation={organisation} detail={detail} />;
}
