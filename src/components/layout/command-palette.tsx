"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { isLocale, localePath } from "@/i18n/routing";
import { buttonClass } from "../ui/button-class";
import type { NavGroup, NavItem } from "./nav";
import { onPalette, type PaletteScope } from "./palette-events";

// The list is fetched when first opened: most pages are left without it.
const PaletteList = lazy(() => import("./palette-list").then((file) => ({ default: file.PaletteList })));

/** Everything by its name: places, what can be created, and records (through `searchUrl`). */
export function CommandPalette({
  groups,
  create,
  searchUrl,
}: {
  groups: NavGroup[];
  create: NavItem[];
  searchUrl?: string;
}) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const [scope, setScope] = useState<PaletteScope | null>(null);
  useEffect(() => onPalette(setScope), []);

  const full = (item: NavItem) => ({
    ...item,
    href: isLocale(locale) ? localePath(locale, item.href) : item.href,
  });
  const places = groups.flatMap((group) => group.items).map(full);
  return (
    <>
      <button
        type="button"
        onClick={() => setScope("all")}
        title={t("searchAll")}
        className={buttonClass("secondary", "medium", "gap-3 px-3 text-muted max-lg:hidden")}
      >
        <Search aria-hidden />
        {t("searchAll")}
        <kbd aria-hidden className="rounded border border-line px-1 font-sans text-meta">
          Ctrl K
        </kbd>
      </button>
      <Dialog.Root open={scope !== null} onOpenChange={(open) => setScope(open ? "all" : null)}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-60 bg-scrim" />
          <Dialog.Popup className="floats fixed inset-x-2 top-2 z-70 mx-auto max-h-[80dvh] max-w-144 overflow-hidden rounded-card outline-none sm:top-[12vh]">
            <Dialog.Title className="sr-only">
              {t(scope === "create" ? "createTitle" : "searchAll")}
            </Dialog.Title>
            <Suspense>
              <PaletteList
                places={scope === "create" ? [] : places}
                create={create.map(full)}
                {...(searchUrl && scope !== "create" ? { searchUrl } : {})}
                onDone={() => setScope(null)}
              />
            </Suspense>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}
