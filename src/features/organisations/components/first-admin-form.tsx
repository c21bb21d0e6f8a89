"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-fields";
import type { InvitationSent } from "@/features/invitations/schema.ts";
import { inviteFirstAdminAction } from "../actions.ts";
import { FoundingResult } from "./founding-result.tsx";

/** Invites an admin where nobody administers an organisation yet. */
export function FirstAdminForm({ slug }: { slug: string }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const [sent, setSent] = useState<InvitationSent | null>(null);
  return (
    <details>
      <summary className="a-link cursor-pointer">{t("operator.inviteAgain")}</summary>
      <div className="mt-3 max-w-108 space-y-4">
        {sent && <FoundingResult email={sent.email} link={sent.link} />}
        <ActionForm
          key={sent?.id}
          action={inviteFirstAdminAction}
          submit={t("operator.invite")}
          onSaved={(state) => setSent(state.data ?? null)}
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <TextField name="email" type="email" inputMode="email" label={t("field.adminEmail")} required />
        </ActionForm>
      </div>
    </details>
  );
}
