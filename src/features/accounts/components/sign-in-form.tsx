import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-fields";
import { Notice } from "@/components/ui/notice";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/link";
import { signInAction } from "../actions.ts";

/**
 * The door: mail address and password. `next` is where to go, with its language; without it, home in the language of
 * the person. `notice` says what has just been done.
 */
export function SignInForm({
  next,
  email = "",
  signedInAs,
  notice,
}: {
  next: string | null;
  email?: string;
  signedInAs: string | null;
  notice?: "reset" | "signed-out" | undefined;
}) {
  const t = useTranslations("accounts");
  return (
    <ClientMessages namespaces={["forms"]}>
      <div className="space-y-6">
        {notice === "reset" && (
          <Notice tone="success" title={t("reset.doneTitle")}>
            {t("reset.doneDetail")}
          </Notice>
        )}
        {notice === "signed-out" && <Notice tone="success">{t("signOut.done")}</Notice>}
        {signedInAs && (
          <Notice>
            {t("signIn.already", { email: signedInAs })}{" "}
            <Link className="a-link" href={next ?? "/"}>
              {t("signIn.continue")}
            </Link>
          </Notice>
        )}
        <ActionForm
          action={signInAction}
          values={{ email }}
          submit={t("signIn.submit")}
          next={next ?? "/{locale}"}
        >
          <div className="space-y-4">
            <TextField
              name="email"
              type="email"
              inputMode="email"
              label={t("field.email")}
              autoComplete="username"
            />
            <TextField
              name="password"
              type="password"
              label={t("field.password")}
              autoComplete="current-password"
            />
          </div>
        </ActionForm>
        <p>
          <Link className="a-link" href="/forgotten-password">
            {t("forgotten.link")}
          </Link>
        </p>
        <p className="border-line border-t pt-4 text-head text-secondary">{t("signIn.byInvitation")}</p>
      </div>
    </ClientMessages>
  );
}
