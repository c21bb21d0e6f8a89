"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-fields";
import { inviteFirstAdminAction } from "../actions.ts";
import { FoundingResult } from "./founding-result.tsx";

/** Invites an admin where nobody administers an organisation yet. */
export function FirstAdminForm({ slug }: { slug: string }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  return (
    <details>
      <summary className="a-link cursor-pointer">{t("operator.inviteAgain")}</summary>
      <div className="mt-3 max-w-108">
        <ActionForm
          action={inviteFirstAdminAction}
          submit={t("operator.invite")}
          outcome={({ email, link }) => <FoundingResult email={email} link={link} />}
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <TextField name="email" type="email" inputMode="email" label={t("field.adminEmail")} required />
        </ActionForm>
      </div>
    </details>
  );
}
