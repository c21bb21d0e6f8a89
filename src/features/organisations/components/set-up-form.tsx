import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-fields";
import { AuthShell } from "@/components/layout/public-shell";
import { SpentLink } from "@/components/layout/spent-link";
import { ClientMessages } from "@/i18n/client-messages";
import { countriesIn } from "@/lib/countries.ts";
import { setUpAction } from "../actions.ts";
import { FoundingFields } from "./founding-fields.tsx";

/** The first page of an empty installation: the operator, the first organisation, its admin. */
export function SetUpForm({
  token,
  open,
  passwordFields,
}: {
  token: string;
  open: boolean;
  /** A password being chosen, as the accounts' room asks for it. */
  passwordFields: ReactNode;
}) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  if (!open)
    return (
      <SpentLink
        title={t("setUp.spentTitle")}
        detail={t("setUp.spentDetail")}
        acts={[{ href: "/sign-in", label: t("setUp.signIn") }]}
      />
    );
  return (
    <AuthShell title={t("setUp.title")} lead={t("setUp.lead")}>
      <ClientMessages namespaces={["forms", "accounts", "organisations"]}>
        <ActionForm
          action={setUpAction}
          values={{ kind: "city", locale }}
          submit={t("setUp.submit")}
          next={`/${locale}`}
        >
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="locale" value={locale} />
          <fieldset className="space-y-4">
            <legend className="mb-4 font-semibold text-read">{t("setUp.you")}</legend>
            <TextField name="operatorName" label={t("field.yourName")} autoComplete="name" required />
            <TextField
              name="operatorEmail"
              type="email"
              inputMode="email"
              label={t("field.yourEmail")}
              autoComplete="username"
              required
            />
            {passwordFields}
          </fieldset>
          <fieldset className="space-y-4 border-line border-t pt-6">
            <legend className="float-left mb-4 w-full font-semibold text-read">
              {t("setUp.organisation")}
            </legend>
            <div className="clear-both space-y-4">
              <FoundingFields countries={countriesIn(locale)} />
              <TextField
                name="adminEmail"
                type="email"
                inputMode="email"
                label={t("field.otherAdmin")}
                hint={t("field.otherAdminHint")}
              />
            </div>
          </fieldset>
        </ActionForm>
      </ClientMessages>
    </AuthShell>
  );
}
