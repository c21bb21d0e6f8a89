"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { ShownOnce } from "@/components/ui/shown-once";
import type { FormState } from "@/lib/form-state.ts";

type Made = { link: string };

/** Makes a link for a member who forgot the password, where no mail can be sent. */
export function ResetLinkForm({
  action,
  userId,
}: {
  action: (state: FormState<Made>, form: FormData) => Promise<FormState<Made>>;
  userId: string;
}) {
  const t = useTranslations("members.resetLink");
  const [link, setLink] = useState<string | null>(null);
  return (
    <div className="max-w-reading space-y-4">
      <p className="text-secondary">{t("lead")}</p>
      {link && <ShownOnce label={t("link")} value={link} copy={t("copy")} copied={t("copied")} />}
      <ActionForm
        key={link}
        action={action}
        submit={t("submit")}
        onSaved={(state) => setLink(state.data?.link ?? null)}
      >
        <input type="hidden" name="userId" value={userId} />
      </ActionForm>
    </div>
  );
}
