import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { AuthShell } from "@/components/layout/public-shell";
import { SpentLink } from "@/components/layout/spent-link";
import { ClientMessages } from "@/i18n/client-messages";
import { resetPasswordAction } from "../actions.ts";
import { ChosenPasswordFields } from "./chosen-password-fields.tsx";

/** Sets a new password by a one-time link, or says that the link no longer opens. `next` has its language. */
export function ResetPasswordForm({ token, open, next }: { token: string; open: boolean; next: string }) {
  const t = useTranslations("accounts");
  if (!open)
    return (
      <SpentLink
        title={t("reset.spentTitle")}
        detail={t("reset.spentDetail")}
        acts={[
          { href: "/forgotten-password", label: t("reset.askAgain") },
          { href: "/sign-in", label: t("signIn.submit") },
        ]}
      />
    );
  return (
    <AuthShell title={t("reset.title")} lead={t("reset.lead")}>
      <ClientMessages namespaces={["forms"]}>
        <ActionForm action={resetPasswordAction} submit={t("reset.submit")} next={next}>
          <input type="hidden" name="token" value={token} />
          <div className="space-y-4">
            <ChosenPasswordFields />
          </div>
        </ActionForm>
      </ClientMessages>
    </AuthShell>
  );
}
