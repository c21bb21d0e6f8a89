"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { travel } from "./grid-keys";

/** The form that approves what is ticked, wherever on the page the tick boxes are. */
export const approvalsForm = "measurement-approvals";

/** Ticks an entry for approval: arrows go to the next box, Enter approves what is ticked. */
export function ApproveTick({ code, version }: { code: string; version: number }) {
  const t = useTranslations("measurements");
  function keys(event: KeyboardEvent<HTMLInputElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step && travel(event.currentTarget, step)) event.preventDefault();
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }
  return (
    <label className="inline-flex min-h-9 items-center gap-2 text-ink lg:min-h-6">
      <input
        type="checkbox"
        form={approvalsForm}
        name="entries[]"
        value={`${code}:${version}`}
        onKeyDown={keys}
        aria-label={t("approve.tickAbout", { code })}
        className="size-5 accent-accent lg:size-4"
      />
      {t("approve.tick")}
    </label>
  );
}
