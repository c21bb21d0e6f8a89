"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ShownOnce } from "@/components/ui/shown-once";
import { type FormState, idleForm } from "@/lib/form-state.ts";

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
  const [state, send, pending] = useActionState(action, idleForm<Made>());
  const problem = Object.values(state.fieldErrors)[0] ?? state.problem?.detail;
  return (
    <form action={send} className="max-w-reading space-y-4">
      <p className="text-secondary">{t("lead")}</p>
      {state.data && (
        <ShownOnce label={t("link")} value={state.data.link} copy={t("copy")} copied={t("copied")} />
      )}
      {problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <input type="hidden" name="userId" value={userId} />
      <Button type="submit" busy={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
