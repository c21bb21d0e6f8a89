"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { ShownOnce } from "@/components/ui/shown-once";

/** What came of an invitation: mailed, or a link to hand over. */
export function InvitationResult({ email, link }: { email: string; link: string | null }) {
  const t = useTranslations("invitations");
  if (!link) return <Notice tone="success">{t("sent.mailed", { email })}</Notice>;
  return (
    <Notice tone="success" title={t("sent.linkTitle", { email })}>
      <p className="mb-3">{t("sent.linkDetail")}</p>
      <ShownOnce label={t("sent.link")} value={link} copy={t("sent.copy")} copied={t("sent.copied")} />
    </Notice>
  );
}
