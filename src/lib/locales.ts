/** The languages of the interface. */
export const locales = ["fr", "es", "pt", "en"] as const;
export type Locale = (typeof locales)[number];

/** Says whether a value is one of the interface's languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** How an organisation writes dates and numbers: language and country (BCP 47). */
export const formatLocales = [
  ...["fr-FR", "fr-BE", "fr-CH", "fr-CA", "fr-SN", "fr-TD", "fr-HT", "fr-MA", "fr-CI", "fr-CM"],
  ...[
    "es-ES",
    "es-MX",
    "es-AR",
    "es-UY",
    "es-CO",
    "es-EC",
    "es-CL",
    "es-PE",
    "es-BO",
    "es-PY",
    "es-VE",
    "es-CR",
    "es-CU",
  ],
  ...["es-DO", "es-GT", "es-HN", "es-NI", "es-PA", "es-SV"],
  ...["pt-BR", "pt-PT", "pt-AO", "pt-MZ", "pt-CV"],
  ...["en-GB", "en-IE", "en-US", "en-CA", "en-AU", "en-ZA", "en-IN"],
] as const;
export type FormatLocale = (typeof formatLocales)[number];

/** Says whether a value is a format locale on offer. */
export function isFormatLocale(value: unknown): value is FormatLocale {
  return formatLocales.some((locale) => locale === value);
}
