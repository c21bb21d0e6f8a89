"use client";

import { Popover } from "@base-ui/react/popover";
import NextLink from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { defaultLocale, isLocale } from "@/i18n/routing";
import { buttonClass } from "../ui/button-class";
import { LanguageSwitch } from "./language-switch";
import type { NavItem } from "./nav";
import { ShortcutSetting } from "./shortcut-setting";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./theme-switch";

/** Oneself: account, theme, language on a phone, single keys, signing out. */
export function UserMenu({
  user,
  items,
  signOut,
  theme,
  icon,
}: {
  user: { name: string; email: string };
  /** With their language. */
  items: NavItem[];
  signOut: ReactNode;
  theme: Theme;
  icon: ReactNode;
}) {
  const t = useTranslations("layout");
  const locale = useLocale();
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t("account")}
        title={t("account")}
        className={buttonClass("quiet", "icon")}
      >
        {icon}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={6} className="z-50">
          <Popover.Popup className="floats w-72 max-w-[calc(100vw-1rem)] space-y-3 rounded-card p-4">
            <div>
              <Popover.Title className="font-semibold text-ui">{user.name}</Popover.Title>
              <Popover.Description className="truncate text-head text-muted">
                {user.email}
              </Popover.Description>
            </div>
            <ul className="-mx-2 border-line border-y py-1">
              {items.map((item) => (
                <li key={item.href}>
                  <NextLink
                    href={item.href}
                    prefetch={false}
                    className="flex min-h-11 items-center gap-3 rounded-control px-2 hover:bg-hover lg:min-h-9 [&_svg]:size-4"
                  >
                    {item.icon}
                    {item.label}
                  </NextLink>
                </li>
              ))}
            </ul>
            <div className="sm:hidden">
              <Suspense>
                <LanguageSwitch locale={isLocale(locale) ? locale : defaultLocale} label={t("language")} />
              </Suspense>
            </div>
            <ThemeSwitch
              theme={theme}
              label={t("theme")}
              names={{ system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }}
            />
            <ShortcutSetting />
            {signOut}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
