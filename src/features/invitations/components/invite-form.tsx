"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Role } from "@/access/roles.ts";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { localeNames } from "@/i18n/routing";
import type { FormState } from "@/lib/form-state.ts";
import { locales } from "@/lib/locales.ts";
import type { InvitationSent } from "../schema.ts";
import { InvitationResult } from "./invitation-result.tsx";

/** Invites somebody with a role; a link that could not be mailed is shown once. */
export function InviteForm({
  action,
  roles,
  departments,
}: {
  action: (state: FormState<InvitationSent>, form: FormData) => Promise<FormState<InvitationSent>>;
  roles: { value: Role; label: string }[];
  departments: { value: string; label: string }[];
}) {
  const t = useTranslations("invitations");
  const locale = useLocale();
  return (
    <ActionForm
      action={action}
      values={{ locale }}
      submit={t("invite.submit")}
      outcome={({ email, link }) => <InvitationResult email={email} link={link} />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="email" type="email" inputMode="email" label={t("field.email")} required />
        <SelectField name="role" label={t("field.role")} options={roles} required />
        {departments.length > 0 && (
          <SelectField
            name="departmentId"
            label={t("field.department")}
            hint={t("field.departmentHint")}
            options={departments}
            empty={t("field.noDepartment")}
          />
        )}
        <SelectField
          name="locale"
          label={t("field.locale")}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
      </div>
    </ActionForm>
  );
}
