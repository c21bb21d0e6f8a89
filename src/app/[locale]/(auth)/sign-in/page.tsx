import { getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/public-shell";
import { SignInForm } from "@/features/accounts/components/sign-in-form";
import { getDoor } from "@/features/accounts/queries";
import { pageTitle } from "@/i18n/page-title";
import { isOwnPath } from "@/lib/own-path";
import { loadAccount } from "@/server/load";

type Props = {
  searchParams: Promise<{ next?: string; email?: string; notice?: string }>;
};

export const generateMetadata = pageTitle("accounts", "signIn.title");

export default async function SignInPage({ searchParams }: Props) {
  const { next, email, notice } = await searchParams;
  const t = await getTranslations("accounts");
  const door = await loadAccount(getDoor);
  return (
    <AuthShell title={t("signIn.title")} lead={t("signIn.lead")}>
      <SignInForm
        next={isOwnPath(next) ? next : null}
        {...(email ? { email } : {})}
        signedInAs={door.signedInAs}
        notice={(["reset", "signed-out"] as const).find((known) => known === notice)}
      />
    </AuthShell>
  );
}
