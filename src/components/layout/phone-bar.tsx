"use client";

import { Ellipsis, Plus, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { isLocale, localePath } from "@/i18n/routing";
import { Sheet } from "../ui/dialog";
import type { NavGroup, NavItem } from "./nav";
import { NavLink } from "./nav-link";
import { openPalette } from "./palette-events";

const cell =
  "flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-meta text-secondary aria-[current=page]:font-semibold aria-[current=page]:text-accent [&_svg]:size-5";
const line =
  "flex min-h-11 items-center gap-3 rounded-control px-2 text-read hover:bg-hover aria-[current=page]:font-semibold aria-[current=page]:text-accent [&_svg]:size-5 [&_svg]:shrink-0";

/** The phone's bottom bar: Today, Add, Search, More; sheets open from below. */
export function PhoneBar({ home, groups, create }: { home: NavItem; groups: NavGroup[]; create: NavItem[] }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const pathname = usePathname();
  const [open, setOpen] = useState<"add" | "more" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the sheet
  useEffect(() => setOpen(null), [pathname]);
  const full = (href: string) => (isLocale(locale) ? localePath(locale, href) : href);

  const sheet = (part: "add" | "more", title: string, lists: NavGroup[]): ReactNode => (
    <Sheet title={title} open={open === part} onOpenChange={(next) => setOpen(next ? part : null)}>
      {lists.map((list, index) => (
        <div key={list.label ?? index} className="not-first:mt-4">
          {list.label && <h3 className="mb-1 px-2 font-medium text-meta text-muted">{list.label}</h3>}
          <ul>
            {list.items.map((item) => (
              <li key={item.href}>
                <NavLink href={full(item.href)} className={line}>
                  {item.icon}
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Sheet>
  );

  return (
    <>
      <nav
        aria-label={t("phoneNavigation")}
        className="screen-only fixed inset-x-0 bottom-0 z-30 border-line border-t bg-background pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className={create.length > 0 ? "grid grid-cols-4" : "grid grid-cols-3"}>
          <li>
            <NavLink href={full(home.href)} root className={cell}>
              {home.icon}
              {home.label}
            </NavLink>
          </li>
          {create.length > 0 && (
            <li>
              <button type="button" className={cell} aria-haspopup="dialog" onClick={() => setOpen("add")}>
                <Plus aria-hidden />
                {t("add")}
              </button>
            </li>
          )}
          <li>
            <button type="button" className={cell} aria-haspopup="dialog" onClick={openPalette}>
              <Search aria-hidden />
              {t("search")}
            </button>
          </li>
          <li>
            <button type="button" className={cell} aria-haspopup="dialog" onClick={() => setOpen("more")}>
              <Ellipsis aria-hidden />
              {t("more")}
            </button>
          </li>
        </ul>
      </nav>
      {sheet("add", t("createTitle"), [{ items: create }])}
      {sheet("more", t("more"), groups)}
    </>
  );
}
