import { archivePartnerAction, restorePartnerAction } from "@/features/partners/actions";
import { PartnerSummary } from "@/features/partners/components/partner-summary";
import { getPartner } from "@/features/partners/queries/get-partner";
import { titleFromAddress } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { besides, recordSlots } from "../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/partners/[reference]">;

export const generateMetadata = titleFromAddress("reference");

export default async function PartnerPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { partner, ...beside } = await loadAll(
    { partner: [getPartner, { reference }], ...besides(reference) },
    slug,
  );
  const slots = await recordSlots(standing, "partner", partner, beside, {
    archive: archivePartnerAction,
    restore: restorePartnerAction,
  });
  return <PartnerSummary organisation={standing.organisation} partner={partner} {...slots} />;
}
