import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { ShortcutSetting } from "@/components/layout/shortcut-setting";
import { Card } from "@/components/ui/card";
import { localeNames } from "@/i18n/routing";
import { locales } from "@/lib/locales.ts";
import { changePasswordAction, editProfileAction } from "../actions.ts";
import type { Account } from "../schema.ts";
import { ChosenPasswordFields } from "./chosen-password-fields.tsx";

/** Name, language and password of the own account. */
export function AccountSettings({ account }: { account: Account }) {
  const t = useTranslations("accounts");
  return (
    <>
      <Card title={t("profile.title")}>
        <ActionForm
          action={editProfileAction}
          values={{ name: account.name, locale: account.locale }}
          submit={t("profile.submit")}
        >
          <div className="max-w-108 space-y-4">
            <TextField name="name" label={t("field.name")} autoComplete="name" required />
            <SelectField
              name="locale"
              label={t("field.locale")}
              hint={t("field.localeHint")}
              options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
            />
            <ShortcutSetting />
          </div>
        </ActionForm>
      </Card>
      <Card title={t("password.title")}>
        <ActionForm action={changePasswordAction} submit={t("password.submit")}>
          <input type="hidden" name="_email" autoComplete="username" value={account.email} readOnly />
          <div className="max-w-108 space-y-4">
            <p className="text-secondary">{t("password.lead")}</p>
            <TextField
              name="currentPassword"
              type="password"
              label={t("field.currentPassword")}
              autoComplete="current-password"
              required
            />
            <ChosenPasswordFields />
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
