import { isLocale, type Locale } from "../lib/locales.ts";

export { isLocale, type Locale, locales } from "../lib/locales.ts";

/** The language used where nothing says otherwise. */
export const defaultLocale: Locale = "fr";

/** Each language by its own name, as its readers look for it. */
export const localeNames: Record<Locale, string> = {
  fr: "Français",
  es: "Español",
  pt: "Português",
  en: "English",
};

/** The cookie that remembers the language last read. */
export const localeCookie = "locale";

/** Puts the language in front of an address of the house: ("es", "/c/quito?page=2") gives "/es/c/quito?page=2". */
export function localePath(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The language an address begins with, or null where it begins with something else. */
export function localeOfPath(pathname: string): Locale | null {
  const first = pathname.split("/", 2)[1];
  return isLocale(first) ? first : null;
}

/** The same page, query included, in another language. */
export function switchLocale(pathAndQuery: string, locale: Locale): string {
  const [pathname = "/", query] = pathAndQuery.split("?", 2);
  const rest = localeOfPath(pathname) ? pathname.slice(3) : pathname === "/" ? "" : pathname;
  return `/${locale}${rest}${query ? `?${query}` : ""}`;
}

/** The best language of a remembered choice, else of an Accept-Language header (by its weights), else the default. */
export function negotiateLocale(remembered: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(remembered)) return remembered;
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((part, order) => {
      const [tag = "", ...params] = part.trim().toLowerCase().split(";");
      const weight = params.map((p) => p.trim()).find((p) => p.startsWith("q="));
      return { language: tag.split("-")[0], quality: weight ? Number(weight.slice(2)) || 0 : 1, order };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  return wishes.map((wish) => wish.language).find(isLocale) ?? defaultLocale;
}
