import type { MessageTree } from "../../src/i18n/message-tree.ts";
import { loadMessages } from "../../src/i18n/messages.ts";
import { type Locale, locales } from "../../src/lib/locales.ts";

const english =
  /\b(the|and|with|your|this|from|yet|you|was|been|will|which|their|there|what|when|these|those|should|every|nothing)\b/i;

/** Finds, among the texts of a page in another language, those that are in English. */
export async function strayEnglish(): Promise<(locale: Locale, texts: readonly string[]) => string[]> {
  const words = new Map<Locale, Map<string, string>>();
  for (const locale of locales) words.set(locale, flat(await loadMessages(locale)));
  const keysOf = new Map<string, string[]>();
  for (const [key, text] of words.get("en") ?? []) keysOf.set(text, [...(keysOf.get(text) ?? []), key]);
  return (locale, texts) => {
    if (locale === "en") return [];
    const own = words.get(locale);
    // An English sentence of ours that this language says otherwise wherever it is said.
    const untranslated = (text: string) => {
      const keys = keysOf.get(text);
      return (
        keys !== undefined &&
        ![...(own?.values() ?? [])].includes(text) &&
        keys.every((key) => own?.get(key) !== text)
      );
    };
    return texts.filter((text) => text.length > 2 && (untranslated(text) || english.test(text)));
  };
}

function flat(tree: MessageTree, prefix = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree))
    if (typeof value === "string") all.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) all.set(inner, text);
  return all;
}
