import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-fields";
import { Notice } from "@/components/ui/notice";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/link";
import { requestPasswordResetAction } from "../actions.ts";
import { linkMinutes } from "../rules.ts";

/**
 * Asks for a link to set a new password; says the same whoever asks. Where no mail can be sent it says whom to turn to.
 * `next` is the address, with its language, that says so once asked.
 */
export function ForgottenPasswordForm({
  mail,
  asked,
  next,
}: {
  mail: boolean;
  asked: boolean;
  next: string;
}) {
  const t = useTranslations("accounts");
  return (
    <ClientMessages namespaces={["forms"]}>
      <div className="space-y-6">
        {asked && (
          <Notice tone="success" title={t("forgotten.askedTitle")}>
            {t("forgotten.askedDetail", { minutes: linkMinutes })}
          </Notice>
        )}
        {mail ? (
          <ActionForm action={requestPasswordResetAction} submit={t("forgotten.submit")} next={next}>
            <TextField
              name="email"
              type="email"
              inputMode="email"
              label={t("field.email")}
              autoComplete="username"
            />
          </ActionForm>
        ) : (
          <Notice tone="warning" title={t("forgotten.noMailTitle")}>
            {t("forgotten.noMailDetail")}
          </Notice>
        )}
        <Link className="a-link" href="/sign-in">
          {t("forgotten.back")}
        </Link>
      </div>
    </ClientMessages>
  );
}
