"use client";

import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import { isLocale, localePath } from "@/i18n/routing";
import { buttonClass } from "../ui/button-class";
import type { NavItem } from "./nav";
import { onPalette, type PaletteScope } from "./palette-events";
import { readPlaces } from "./places-nav";

// Fetched when first opened: most pages are left without it.
const PaletteDialog = lazy(() =>
  import("./palette-dialog").then((file) => ({ default: file.PaletteDialog })),
);

/** Everything by its name: places, what can be created, and records (through `searchUrl`). */
export function CommandPalette({ create, searchUrl }: { create: NavItem[]; searchUrl?: string }) {
  const t = useTranslations("layout");
  const locale = useLocale();
  const [scope, setScope] = useState<PaletteScope | null>(null);
  const [places, setPlaces] = useState<NavItem[] | null>(null);
  function open(wanted: PaletteScope) {
    setPlaces(readPlaces().flatMap(({ items }) => items));
    setScope(wanted);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` only calls setters
  useEffect(() => onPalette(open), []);

  const full = (item: NavItem) => ({
    ...item,
    href: isLocale(locale) ? localePath(locale, item.href) : item.href,
  });
  return (
    <>
      <button
        type="button"
        onClick={() => open("all")}
        title={t("searchAll")}
        className={buttonClass("secondary", "medium", "gap-3 px-3 text-muted max-lg:hidden")}
      >
        <Search aria-hidden />
        {t("searchAll")}
        <kbd aria-hidden className="rounded border border-line px-1 font-sans text-meta">
          Ctrl K
        </kbd>
      </button>
      {places && (
        <Suspense>
          <PaletteDialog
            scope={scope}
            onClose={() => setScope(null)}
            places={places}
            create={create.map(full)}
            {...(searchUrl ? { searchUrl } : {})}
          />
        </Suspense>
      )}
    </>
  );
}
