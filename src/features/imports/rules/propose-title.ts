import { proposeTitle } from "@/features/agreements/rules.ts";
import type { AgreementKind } from "@/features/agreements/schema.ts";
import { type Locale, locales } from "@/lib/locales.ts";
import { fold } from "@/lib/text.ts";

/** What each kind of agreement is called in each language of the interface. */
export type KindNames = Record<Locale, Record<AgreementKind, string>>;

/** Says whether a title is one this house would propose in any language: such a title tells two agreements apart no better than none. */
export function isProposedTitle(
  title: string,
  { kind, city, partners }: { kind: AgreementKind; city: string; partners: readonly string[] },
  kindNames: KindNames,
): boolean {
  const folded = fold(title);
  return locales.some((locale) => fold(proposeTitle(kindNames[locale][kind], city, partners)) === folded);
}
