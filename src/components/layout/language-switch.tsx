"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type Locale, localeNames, locales, switchLocale } from "@/i18n/routing";

/**
 * The four languages as links: one click, the same page, its query kept. A full page load, so that the document's
 * language changes too; forms with a draft come back as they were.
 */
export function LanguageSwitch({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const here = query ? `${pathname}?${query}` : pathname;
  return (
    <nav aria-label={label}>
      <ul className="flex items-center">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={switchLocale(here, other)}
              hrefLang={other}
              lang={other}
              title={localeNames[other]}
              aria-current={other === locale ? "true" : undefined}
              className="grid min-h-11 min-w-9 place-items-center rounded-control text-head text-secondary uppercase hover:bg-hover lg:min-h-9 lg:min-w-8 aria-current:font-semibold aria-current:text-ink"
            >
              {other}
              <span className="sr-only"> {localeNames[other]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
