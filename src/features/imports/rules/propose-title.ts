import { type Locale, locales } from "@/lib/locales.ts";
import { fold } from "@/lib/text.ts";
import type { ImportedKind } from "./word-values.ts";

const kindNames: Record<Locale, Record<ImportedKind, string>> = {
  fr: {
    twinning: "Jumelage",
    "cooperation-agreement": "Convention de coopération",
    memorandum: "Mémorandum d’entente",
    "technical-agreement": "Accord technique",
    charter: "Charte",
    other: "Accord",
  },
  es: {
    twinning: "Hermanamiento",
    "cooperation-agreement": "Convenio de cooperación",
    memorandum: "Memorando de entendimiento",
    "technical-agreement": "Convenio técnico",
    charter: "Carta",
    other: "Acuerdo",
  },
  pt: {
    twinning: "Geminação",
    "cooperation-agreement": "Acordo de cooperação",
    memorandum: "Memorando de entendimento",
    "technical-agreement": "Acordo técnico",
    charter: "Carta",
    other: "Acordo",
  },
  en: {
    twinning: "Twinning",
    "cooperation-agreement": "Cooperation agreement",
    memorandum: "Memorandum of understanding",
    "technical-agreement": "Technical agreement",
    charter: "Charter",
    other: "Agreement",
  },
};

/** The title an agreement gets when nobody gave one: "{kind} {city} – {partner}". */
export function proposeTitle(kind: ImportedKind, city: string, partner: string, locale: Locale): string {
  return `${kindNames[locale][kind]} ${city} – ${partner}`;
}

/** Says whether a title is one this house would propose in any language: such a title tells two agreements apart no better than none. */
export function isProposedTitle(title: string, kind: ImportedKind, city: string, partner: string): boolean {
  const folded = fold(title);
  return locales.some((locale) => fold(proposeTitle(kind, city, partner, locale)) === folded);
}
