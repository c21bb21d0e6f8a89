import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/i18n/link";
import { buttonClass } from "../ui/button-class";
import type { NavItem } from "./nav";
import { PopList } from "./pop-list";
import { ShortcutSetting } from "./shortcut-setting";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

/** Oneself: account, theme, single keys, signing out. */
export function UserMenu({
  user,
  items,
  signOut,
  theme,
  icon,
}: {
  user: { name: string; email: string };
  items: NavItem[];
  signOut: ReactNode;
  theme: Theme;
  icon: ReactNode;
}) {
  const t = useTranslations("layout");
  return (
    <PopList
      id="account-menu"
      side="end"
      label={t("account")}
      button={icon}
      buttonClass={buttonClass("quiet", "icon")}
    >
      <div className="w-72 max-w-[calc(100vw-1rem)] space-y-3 p-4">
        <div>
          <p className="font-semibold text-ui">{user.name}</p>
          <p className="truncate text-head text-muted">{user.email}</p>
        </div>
        <ul className="-mx-2 border-line border-y py-1">
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                className="flex min-h-11 items-center gap-3 rounded-control px-2 hover:bg-hover lg:min-h-9 [&_svg]:size-4"
              >
                {item.icon}
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
        <ThemeSwitch
          theme={theme}
          label={t("theme")}
          names={{ system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }}
        />
        <ShortcutSetting />
        {signOut}
      </div>
    </PopList>
  );
}
