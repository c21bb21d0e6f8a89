import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { chainState } from "../schema";

/** Asks whether the log's chain holds, at the address that checks. */
export function ChainLink({ href }: { href: string }) {
  const t = useTranslations("auditEntries");
  return (
    <LinkButton href={href} icon={<ShieldCheck aria-hidden />}>
      {t("verify")}
    </LinkButton>
  );
}

/** Says whether the log's chain holds, link by link. */
export function ChainCheck({ state }: { state: z.infer<typeof chainState> }) {
  const t = useTranslations("auditEntries");
  return (
    <Notice tone={state.holds ? "success" : "danger"}>
      {state.holds ? t("holds", { entries: state.entries }) : t("broken", { at: state.brokenAt ?? "" })}
    </Notice>
  );
}
