import { ConsentScreen } from "@/features/consents/components/consent-screen";
import { listConsents } from "@/features/consents/queries/list-consents";
import { previewConsent } from "@/features/consents/queries/preview-consent";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";

export const generateMetadata = pageTitle("consents", "title");

export default async function ConsentPage({
  params,
  searchParams,
}: PageProps<"/[locale]/c/[organisation]/settings/consent">) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { organisation, role } = await loadStanding(slug);
  const { entries, preview } = await loadAll(
    { entries: [listConsents, {}], preview: [previewConsent, query] },
    slug,
  );
  return (
    <ConsentScreen
      organisation={organisation}
      role={role}
      entries={entries}
      preview={preview}
      query={query}
    />
  );
}
