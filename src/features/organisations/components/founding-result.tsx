"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { ShownOnce } from "@/components/ui/shown-once";

/** What became of the first admin's invitation: mailed, or a link to hand over. */
export function FoundingResult({ email, link }: { email: string; link: string | null }) {
  const t = useTranslations("invitations.sent");
  if (!link) return <Notice tone="success">{t("mailed", { email })}</Notice>;
  const words = { label: t("link"), copy: t("copy"), copied: t("copied") };
  return (
    <Notice tone="success" title={t("linkTitle", { email })}>
      <p className="mb-3">{t("linkDetail")}</p>
      <ShownOnce value={link} {...words} />
    </Notice>
  );
}
