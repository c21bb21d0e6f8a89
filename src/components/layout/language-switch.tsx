"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { Locale } from "@/i18n/routing";
import { LanguageLinks } from "./language-links";

/**
 * The languages of whatever page is open, in a frame that stays while pages change. A full page load, so that the
 * document's language changes too; forms with a draft come back as they were.
 */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return <LanguageLinks locale={locale} label={label} here={query ? `${pathname}?${query}` : pathname} />;
}
