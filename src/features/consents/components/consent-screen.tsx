import { useTranslations } from "next-intl";
import { consentLevels } from "@/access/consent";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { addressWith, type Query } from "@/components/ui/address";
import { StatusBadge, type Tone } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { TabLinks } from "@/components/ui/tab-links";
import { chooseEntry } from "../rules";
import type { ConsentEntry, ConsentStatus, SharedCity } from "../schema";
import { AnswerForms } from "./answer-forms";
import { ConsentHistory } from "./consent-history";
import { SharedView } from "./shared-view";

export const statusTones: Record<ConsentStatus, Tone> = {
  invited: "warning",
  granted: "success",
  declined: "neutral",
  withdrawn: "neutral",
  revoked: "neutral",
};

type Props = {
  organisation: { slug: string; formatLocale: string; timeZone: string };
  role: Role;
  entries: ConsentEntry[];
  preview: SharedCity;
  query: Query;
};

/** What each network may read: choose a level, see what it will see, answer, take back. */
export function ConsentScreen({ organisation, role, entries, preview, query }: Props) {
  const t = useTranslations("consents");
  const path = `/c/${organisation.slug}/settings/consent`;
  const asked = [query.network].flat()[0];
  const entry = chooseEntry(entries, asked);
  if (!entry)
    return (
      <>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyLead")}</p>
        </EmptyState>
      </>
    );
  const { network, status } = entry;
  const level = preview.level;
  const inForce = status === "granted" && entry.level === level;
  const page = Number([query.page].flat()[0]) || 1;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {entries.length > 1 && (
        <TabLinks
          label={t("networks")}
          items={entries.map((one) => ({
            href: addressWith(path, {}, { network: one.network.slug }),
            label: one.network.name,
            current: one === entry,
            count: t(`status.${one.status}`),
          }))}
        />
      )}
      <section className="space-y-4" aria-labelledby="network-name">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="network-name" className="text-read">
            {network.name}
          </h2>
          <StatusBadge tone={statusTones[status]}>
            {status === "granted"
              ? t("statusGranted", { level: t(`level.${entry.level}`) })
              : t(`status.${status}`)}
          </StatusBadge>
        </div>
        {entry.message && status === "invited" && (
          <blockquote className="max-w-reading border-line border-l-2 pl-4 text-read text-secondary">
            {entry.message}
          </blockquote>
        )}
        {status === "revoked" && <Notice>{t("invitationClosed")}</Notice>}
        <TabLinks
          label={t("levels")}
          items={consentLevels.map((one) => ({
            href: addressWith(path, {}, { network: network.slug, level: one }),
            label: t(`level.${one}`),
            current: one === level,
          }))}
        />
        <p className="max-w-reading text-read">{t(`levelLong.${level}`)}</p>
        <AnswerForms
          organisation={organisation.slug}
          entry={entry}
          level={level}
          mayAnswer={may(role, "consent:give")}
        />
      </section>
      <section className="space-y-4 rounded-card border border-control border-dashed bg-surface p-4 sm:p-6">
        <div>
          <h2 className="text-read">{t(inForce ? "seesNow" : "seesTitle", { network: network.name })}</h2>
          <p className="text-secondary">{t("seesLead", { level: t(`level.${level}`) })}</p>
        </div>
        <SharedView
          shared={preview}
          formatLocale={organisation.formatLocale}
          level={3}
          page={page}
          hrefForPage={(next) => addressWith(path, { network: network.slug, level }, { page: next })}
        />
        <p className="text-head text-secondary">{t("notMore")}</p>
      </section>
      <ConsentHistory entry={entry} timeZone={organisation.timeZone} />
    </>
  );
}
