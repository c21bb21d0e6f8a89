import { AgreementList } from "@/features/agreements/components/agreement-list";
import { listAgreements } from "@/features/agreements/queries";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/agreements">;

export const generateMetadata = pageTitle("agreements", "title");

export default async function AgreementsPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listAgreements, slug, query);
  return <AgreementList organisation={organisation} role={role} page={page} query={query} />;
}
