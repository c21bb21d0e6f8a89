import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { themeCookie, themeOf } from "@/components/layout/theme";
import { SignOutForm } from "@/features/accounts/components/sign-out-form";
import { NetworkShell } from "@/features/comparisons/components/network-shell";
import { CityShell } from "@/features/organisations/components/city-shell";
import { loadStanding } from "@/server/load";

type Props = {
  children: ReactNode;
  sheet: ReactNode;
  params: Promise<{ locale: string; organisation: string }>;
};

/** A network has settings under the same addresses as a city, in its own house. */
const shells = { city: CityShell, network: NetworkShell };

export default async function CityLayout({ children, sheet, params }: Props) {
  const { locale, organisation: slug } = await params;
  const { organisation, actor, role, organisations } = await loadStanding(slug);
  const t = await getTranslations("layout");
  const Shell = shells[organisation.kind];
  return (
    <Shell
      organisation={organisation}
      organisations={organisations}
      role={role}
      actor={actor}
      theme={themeOf((await cookies()).get(themeCookie)?.value)}
      signOut={<SignOutForm label={t("nav.signOut")} next={`/${locale}/sign-in?notice=signed-out`} />}
    >
      {children}
      {sheet}
    </Shell>
  );
}
