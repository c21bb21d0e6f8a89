import { archiveAgreementAction, restoreAgreementAction } from "@/features/agreements/actions";
import { AgreementSummary } from "@/features/agreements/components/agreement-summary";
import { getAgreement } from "@/features/agreements/queries";
import { titleFromAddress } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";
import { besides, evidenceSlot, recordSlots } from "../../record-slots";

type Props = PageProps<"/[locale]/c/[organisation]/agreements/[reference]">;

export const generateMetadata = titleFromAddress("reference");

export default async function AgreementPage({ params }: Props) {
  const { organisation: slug, reference } = await params;
  const standing = await loadStanding(slug);
  const { agreement, ...beside } = await loadAll(
    { agreement: [getAgreement, { reference }], ...besides(reference) },
    slug,
  );
  const slots = await recordSlots(standing, "agreement", agreement, beside, {
    archive: archiveAgreementAction,
    restore: restoreAgreementAction,
  });
  return (
    <AgreementSummary
      organisation={standing.organisation}
      agreement={agreement}
      {...slots}
      evidence={evidenceSlot(standing, "agreement", agreement)}
    />
  );
}
