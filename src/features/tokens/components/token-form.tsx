"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { Notice } from "@/components/ui/notice";
import { ShownOnce } from "@/components/ui/shown-once";
import type { FormState } from "@/lib/form-state.ts";
import type { TokenMade } from "../schema.ts";
import { PermissionFields } from "./permission-fields.tsx";

/** Makes a token; its secret is shown once. */
export function TokenForm({
  action,
  permissions,
}: {
  action: (state: FormState<TokenMade>, form: FormData) => Promise<FormState<TokenMade>>;
  permissions: string[];
}) {
  const t = useTranslations("tokens");
  return (
    <div className="max-w-reading">
      <ActionForm
        action={action}
        values={{ days: "90" }}
        submit={t("create.submit")}
        outcome={({ name, token }) => (
          <Notice tone="success" title={t("made.title", { name })}>
            <p className="mb-3">{t("made.detail")}</p>
            <ShownOnce
              label={t("made.token")}
              value={token}
              copy={t("made.copy")}
              copied={t("made.copied")}
            />
          </Notice>
        )}
      >
        <div className="space-y-4">
          <TextField name="name" label={t("field.name")} hint={t("field.nameHint")} required />
          <SelectField
            name="days"
            label={t("field.days")}
            options={[30, 90, 180, 365].map((days) => ({ value: String(days), label: t("days", { days }) }))}
            required
          />
          <PermissionFields permissions={permissions} />
        </div>
      </ActionForm>
    </div>
  );
}
