import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { AuditLog } from "@/features/audit-entries/components/audit-log";
import { ChainCheck, ChainLink } from "@/features/audit-entries/components/chain-check";
import { listAuditEntries, verifyAuditChain } from "@/features/audit-entries/queries";
import { pageTitle } from "@/i18n/page-title";
import { load, loadAll, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/settings/audit">;

export const generateMetadata = pageTitle("auditEntries", "title");

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, organisation: slug } = await params;
  const query = await searchParams;
  const { organisation, role } = await loadStanding(slug, "audit-entry:read");
  // Walking the whole chain takes its time: only who asks for it waits.
  const { page, chain } = query.verify
    ? await loadAll({ page: [listAuditEntries, query], chain: [verifyAuditChain, {}] }, slug)
    : { page: await load(listAuditEntries, slug, query), chain: null };
  const t = await getTranslations("auditEntries");
  const path = `/c/${slug}/settings/audit`;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={!chain && <ChainLink href={`${path}?verify=1`} />}
      />
      {chain && <ChainCheck state={chain} />}
      <AuditLog
        organisation={organisation}
        role={role}
        path={path}
        localisedPath={`/${locale}${path}`}
        query={query}
        page={page}
      />
    </>
  );
}
