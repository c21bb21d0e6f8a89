import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { themeCookie, themeOf } from "@/components/layout/theme";
import { SignOutForm } from "@/features/accounts/components/sign-out-form";
import { NetworkShell } from "@/features/comparisons/components/network-shell";
import { loadStanding } from "@/server/load";

export default async function NetworkLayout({ children, params }: LayoutProps<"/[locale]/n/[network]">) {
  const { locale, network } = await params;
  const { organisation, actor, role, organisations } = await loadStanding(network);
  const t = await getTranslations("layout");
  return (
    <NetworkShell
      organisation={organisation}
      organisations={organisations}
      role={role}
      actor={actor}
      theme={themeOf((await cookies()).get(themeCookie)?.value)}
      signOut={<SignOutForm label={t("nav.signOut")} next={`/${locale}/sign-in?notice=signed-out`} />}
    >
      {children}
    </NetworkShell>
  );
}
