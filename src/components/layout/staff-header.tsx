import { CircleUser } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { defaultLocale, isLocale } from "@/i18n/routing";
import { LanguageSwitch } from "./language-switch";
import type { NavItem } from "./nav";
import { OrganisationSwitch } from "./organisation-switch";
import type { Theme } from "./theme";
import { UserMenu } from "./user-menu";

export type StaffHeaderProps = {
  organisation: { name: string; detail?: string };
  /** Every organisation the reader may act for; the present one is marked by its name. */
  organisations: NavItem[];
  user: { name: string; email: string };
  /** Account, sessions, the operator's room. */
  userItems: NavItem[];
  /** A form that signs out (POST). */
  signOut: ReactNode;
  theme: Theme;
};

/** The top of staff pages: for whom one acts, the palette, the language, oneself. */
export function StaffHeader({
  organisation,
  organisations,
  user,
  userItems,
  signOut,
  theme,
  palette,
}: StaffHeaderProps & { palette: ReactNode }) {
  const t = useTranslations("layout");
  const current = useLocale();
  const locale = isLocale(current) ? current : defaultLocale;
  return (
    <header className="screen-only sticky top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-background px-2 sm:px-4 lg:px-8">
      {organisations.length > 1 ? (
        <OrganisationSwitch current={organisation.name} organisations={organisations} />
      ) : (
        <span className="wrap-anywhere min-w-0 px-2 font-semibold leading-tight sm:truncate lg:px-0">
          {organisation.name}
        </span>
      )}
      <div className="ml-auto flex shrink-0 items-center sm:gap-2">
        {palette}
        <Suspense>
          <LanguageSwitch locale={locale} label={t("language")} />
        </Suspense>
        <UserMenu
          user={user}
          items={userItems}
          signOut={signOut}
          theme={theme}
          icon={<CircleUser aria-hidden />}
        />
      </div>
    </header>
  );
}
