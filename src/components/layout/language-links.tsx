import { type Locale, localeNames, locales, switchLocale } from "@/i18n/routing";

/** The four languages as links to the same page, drawn by the server: `here` is its address, query included. */
export function LanguageLinks({ locale, label, here }: { locale: Locale; label: string; here: string }) {
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
