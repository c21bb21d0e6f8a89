import { PartnerList } from "@/features/partners/components/partner-list";
import { listPartners } from "@/features/partners/queries/list-partners";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/partners">;

export const generateMetadata = pageTitle("partners", "title");

export default async function PartnersPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listPartners, slug, query);
  return <PartnerList organisation={organisation} role={role} page={page} query={query} />;
}
