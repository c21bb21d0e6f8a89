import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementList } from "@/features/agreements/components/agreement-list";
import { listAgreements } from "@/features/agreements/queries";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/agreements">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements"))("title") };
}

export default async function AgreementsPage({ params, searchParams }: Props) {
  const { organisation } = await params;
  const query = await searchParams;
  const { role } = await loadStanding(organisation);
  const page = await load(listAgreements, organisation, query);
  return <AgreementList organisation={organisation} role={role} page={page} query={query} />;
}
