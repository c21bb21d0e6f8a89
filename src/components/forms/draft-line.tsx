"use client";

import { Check, CloudOff, HardDrive, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DraftStatus } from "./use-draft";

/** Where what was typed stands: Saved, Saving, On this device only, Could not save (why). */
export function DraftLine({ status, why }: { status: DraftStatus; why?: string }) {
  const t = useTranslations("forms");
  const faces = {
    untouched: null,
    writing: { Icon: LoaderCircle, words: t("saving") },
    sending: { Icon: LoaderCircle, words: t("saving") },
    device: { Icon: HardDrive, words: t("onDevice") },
    saved: { Icon: Check, words: t("saved") },
    "device-refused": { Icon: CloudOff, words: t("couldNotSave", { why: t("deviceRefused") }) },
    failed: { Icon: CloudOff, words: t("couldNotSave", { why: why ?? t("noConnection") }) },
  } as const;
  const face = faces[status];
  return (
    <p role="status" className="flex min-h-5 items-center gap-1.5 text-head text-secondary">
      {face && (
        <>
          <face.Icon aria-hidden className="size-3.5 shrink-0" />
          {face.words}
        </>
      )}
    </p>
  );
}
