import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Notice } from "@/components/ui/notice";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/link";
import { resetPasswordAction } from "../actions.ts";
import { ChosenPasswordFields } from "./chosen-password-fields.tsx";

/** Sets a new password by a one-time link, or says that the link no longer opens. `next` has its language. */
export function ResetPasswordForm({ token, open, next }: { token: string; open: boolean; next: string }) {
  const t = useTranslations("accounts");
  if (!open)
    return (
      <div className="space-y-6">
        <Notice tone="warning" title={t("reset.spentTitle")}>
          {t("reset.spentDetail")}
        </Notice>
        <Link className="a-link" href="/forgotten-password">
          {t("reset.askAgain")}
        </Link>
      </div>
    );
  return (
    <ClientMessages namespaces={["forms"]}>
      <ActionForm action={resetPasswordAction} submit={t("reset.submit")} next={next}>
        <input type="hidden" name="token" value={token} />
        <div className="space-y-4">
          <ChosenPasswordFields />
        </div>
      </ActionForm>
    </ClientMessages>
  );
}
