import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { z } from "zod";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { chainState } from "../schema";

type Props = {
  /** What the check found; null while nobody asked. */
  state: z.infer<typeof chainState> | null;
  /** The address that checks. */
  href: string;
};

/** Says whether the log's chain holds, link by link, to whoever asks. */
export function ChainCheck({ state, href }: Props) {
  const t = useTranslations("auditEntries");
  if (!state)
    return (
      <LinkButton href={href} icon={<ShieldCheck aria-hidden />}>
        {t("verify")}
      </LinkButton>
    );
  return (
    <Notice tone={state.holds ? "success" : "danger"}>
      {state.holds ? t("holds", { entries: state.entries }) : t("broken", { at: state.brokenAt ?? "" })}
    </Notice>
  );
}
