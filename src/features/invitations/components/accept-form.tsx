import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { AuthShell } from "@/components/layout/public-shell";
import { SpentLink } from "@/components/layout/spent-link";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ClientMessages } from "@/i18n/client-messages";
import { localeNames } from "@/i18n/routing";
import { locales } from "@/lib/locales.ts";
import { acceptAsNewPersonAction, acceptInvitationAction } from "../actions.ts";
import type { ShownInvitation } from "../schema.ts";

type Props = {
  invitation: ShownInvitation | null;
  token: string;
  /** A password being chosen, as the accounts' room asks for it. */
  passwordFields: ReactNode;
};

/** How the holder of an invitation's link goes on: a new account, signing in, one click, or asking for another. */
export function AcceptForm({ invitation, ...held }: Props) {
  const t = useTranslations("invitations.accept");
  const roleName = useTranslations("members.role");
  if (!invitation)
    return (
      <SpentLink
        title={t("spentTitle")}
        detail={t("spentDetail")}
        acts={[{ href: "/sign-in", label: t("signIn") }]}
      />
    );
  const { organisation, role } = invitation;
  return (
    <AuthShell title={organisation} lead={t("lead", { organisation, role: roleName(role) })}>
      <WayIn invitation={invitation} {...held} />
    </AuthShell>
  );
}

function WayIn({ invitation, token, passwordFields }: Props & { invitation: ShownInvitation }) {
  const t = useTranslations("invitations.accept");
  const locale = useLocale();
  const here = `/${locale}/invitation/${token}`;
  const { holder, email } = invitation;
  if (holder === "somebody-else")
    return (
      <Stop
        title={t("otherTitle")}
        detail={t("otherDetail", { email })}
        href="/sign-out"
        label={t("signOut")}
      />
    );
  if (holder === "known") {
    const query = new URLSearchParams({ next: here, email });
    return (
      <Stop
        title={t("knownTitle")}
        detail={t("knownDetail", { email })}
        href={`/sign-in?${query}`}
        label={t("signIn")}
      />
    );
  }
  if (holder === "signed-in")
    return (
      <ClientMessages namespaces={["forms"]}>
        <ActionForm action={acceptInvitationAction} submit={t("join")} next={`/${locale}`}>
          <input type="hidden" name="token" value={token} />
        </ActionForm>
      </ClientMessages>
    );
  return (
    <ClientMessages namespaces={["forms", "accounts"]}>
      <ActionForm
        action={acceptAsNewPersonAction}
        values={{ locale }}
        submit={t("create")}
        next={`/${locale}`}
      >
        <input type="hidden" name="token" value={token} />
        <div className="space-y-4">
          <p className="text-secondary">{t("newDetail", { email })}</p>
          <TextField name="name" label={t("name")} autoComplete="name" required />
          <SelectField
            name="locale"
            label={t("locale")}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
          <input type="hidden" name="_email" autoComplete="username" value={email} readOnly />
          {passwordFields}
        </div>
      </ActionForm>
    </ClientMessages>
  );
}

function Stop({
  title,
  detail,
  href,
  label,
}: {
  title: string;
  detail: string;
  href: string;
  label: string;
}) {
  return (
    <div className="space-y-6">
      <Notice title={title}>{detail}</Notice>
      <LinkButton href={href} variant="primary">
        {label}
      </LinkButton>
    </div>
  );
}
