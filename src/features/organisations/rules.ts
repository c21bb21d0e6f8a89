import type { OrganisationKind, Role } from "@/access/roles.ts";
import { type FormatLocale, formatLocales, type Locale } from "@/lib/locales.ts";
import { fold, slugify } from "@/lib/text.ts";

/** The role that administers an organisation of this kind. */
export function administersAs(kind: OrganisationKind): Role {
  return kind === "network" ? "coordinator" : "admin";
}

const reserved = new Set(["new", "settings", "api", "admin", "demo"]);

/** The address-word of a new organisation: from its name, numbered where it is taken. Never empty, at most 60 long. */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const base = slugify(name).slice(0, 55).replace(/-+$/, "") || "organisation";
  if (!taken.has(base) && !reserved.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

const currencies: Record<string, string> = {
  AR: "ARS",
  BO: "BOB",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  CI: "XOF",
  CL: "CLP",
  CM: "XAF",
  CO: "COP",
  CR: "CRC",
  CU: "CUP",
  DO: "DOP",
  EC: "USD",
  GB: "GBP",
  GT: "GTQ",
  HN: "HNL",
  HT: "HTG",
  MA: "MAD",
  MX: "MXN",
  NI: "NIO",
  PA: "PAB",
  PE: "PEN",
  PY: "PYG",
  SN: "XOF",
  SV: "USD",
  TD: "XAF",
  US: "USD",
  UY: "UYU",
  VE: "VES",
};

/** The zone of the capital or the largest city. */
const zones: Record<string, string> = {
  AR: "America/Argentina/Buenos_Aires",
  BE: "Europe/Brussels",
  BO: "America/La_Paz",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CH: "Europe/Zurich",
  CL: "America/Santiago",
  CO: "America/Bogota",
  CU: "America/Havana",
  DO: "America/Santo_Domingo",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  FR: "Europe/Paris",
  GB: "Europe/London",
  GT: "America/Guatemala",
  HT: "America/Port-au-Prince",
  MA: "Africa/Casablanca",
  MX: "America/Mexico_City",
  PE: "America/Lima",
  PT: "Europe/Lisbon",
  PY: "America/Asuncion",
  SN: "Africa/Dakar",
  TD: "Africa/Ndjamena",
  US: "America/New_York",
  UY: "America/Montevideo",
  VE: "America/Caracas",
};

/** How a new organisation writes numbers and money until it says otherwise: by country, else by the reader's language. */
export function conventionsOf(
  countryCode: string,
  locale: Locale,
): { formatLocale: FormatLocale; currency: string; languages: Locale[]; timeZone: string } {
  const atHome = formatLocales.find((format) => format.endsWith(`-${countryCode}`));
  const abroad: Record<Locale, FormatLocale> = { fr: "fr-FR", es: "es-ES", pt: "pt-BR", en: "en-GB" };
  const formatLocale = atHome ?? abroad[locale];
  const spoken = formatLocale.slice(0, 2) as Locale;
  return {
    formatLocale,
    currency: currencies[countryCode] ?? "EUR",
    languages: [spoken],
    timeZone: zones[countryCode] ?? "UTC",
  };
}

/** Where work in an organisation begins, without the language. */
export function homeOf({ kind, slug }: { kind: OrganisationKind; slug: string }): string {
  return kind === "network" ? `/n/${slug}` : `/c/${slug}`;
}

/** Where somebody lands who comes to work there: an elected official reads the brief, the others see what is due. */
export function landingOf(place: { kind: OrganisationKind; slug: string; role: string }): string {
  return place.kind === "city" && place.role === "viewer" ? `${homeOf(place)}/brief` : homeOf(place);
}

/** Says whether an organisation is meant by what is sought: every word, whatever its accents, in the name or address. */
export function isNamed({ name, slug }: { name: string; slug: string }, search: string): boolean {
  const text = fold(`${name} ${slug}`);
  return fold(search)
    .split(" ")
    .every((word) => text.includes(word));
}
