"use client";

import { Ellipsis, Plus, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { isLocale, localePath } from "@/i18n/routing";
import type { NavGroup, NavItem } from "./nav";
import { NavLink } from "./nav-link";
import { openPalette } from "./palette-events";
import { readPlaces } from "./places-nav";

// Fetched when first opened: a desk never needs it.
const PhoneSheet = lazy(() => import("./phone-sheet").then((file) => ({ default: file.PhoneSheet })));

const cell =
  "flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-meta text-secondary aria-[current=page]:font-semibold aria-[current=page]:text-accent [&_svg]:size-5";

/** The phone's bottom bar: Today, Add, Search, More; sheets open from below. */
export function PhoneBar({ home, create }: { home: NavItem; create: NavItem[] }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const pathname = usePathname();
  const [sheet, setSheet] = useState<{ kind: "add" | "more"; groups: NavGroup[] }>({
    kind: "more",
    groups: [],
  });
  const [open, setOpen] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the sheet
  useEffect(() => setOpen((now) => (now === null ? null : false)), [pathname]);

  const full = (item: NavItem) => ({
    ...item,
    href: isLocale(locale) ? localePath(locale, item.href) : item.href,
  });
  function show(which: "add" | "more") {
    // Today has its own place on the bar.
    const groups = which === "add" ? [{ items: create.map(full) }] : readPlaces().slice(1);
    setSheet({ kind: which, groups });
    setOpen(true);
  }
  return (
    <>
      <nav
        aria-label={t("phoneNavigation")}
        className="only-with-script screen-only fixed inset-x-0 bottom-0 z-30 border-line border-t bg-background pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className={create.length > 0 ? "grid grid-cols-4" : "grid grid-cols-3"}>
          <li>
            <NavLink href={full(home).href} root className={cell}>
              {home.icon}
              {home.label}
            </NavLink>
          </li>
          {create.length > 0 && (
            <li>
              <button type="button" className={cell} aria-haspopup="dialog" onClick={() => show("add")}>
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
            <button type="button" className={cell} aria-haspopup="dialog" onClick={() => show("more")}>
              <Ellipsis aria-hidden />
              {t("more")}
            </button>
          </li>
        </ul>
      </nav>
      {open !== null && (
        <Suspense>
          <PhoneSheet
            title={t(sheet.kind === "add" ? "createTitle" : "more")}
            groups={sheet.groups}
            open={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
