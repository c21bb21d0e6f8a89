"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { localeNames } from "@/i18n/routing";
import { locales } from "@/lib/locales.ts";
import { foundOrganisationAction } from "../actions.ts";
import { FoundingFields } from "./founding-fields.tsx";
import { FoundingResult } from "./founding-result.tsx";

/** The operator founds an organisation and invites its first admin. */
export function FoundForm({ countries }: { countries: { code: string; name: string }[] }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  return (
    <ActionForm
      action={foundOrganisationAction}
      values={{ kind: "city", locale }}
      submit={t("operator.found")}
      outcome={({ email, invitationLink }) => <FoundingResult email={email} link={invitationLink} />}
    >
      <div className="max-w-108 space-y-4">
        <FoundingFields countries={countries} />
        <TextField
          name="adminEmail"
          type="email"
          inputMode="email"
          label={t("field.adminEmail")}
          hint={t("field.adminEmailHint")}
          required
        />
        <SelectField
          name="locale"
          label={t("field.invitationLocale")}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
      </div>
    </ActionForm>
  );
}
