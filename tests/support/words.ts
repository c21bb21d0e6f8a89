import { createTranslator } from "use-intl/core";
import { loadMessages } from "../../src/i18n/messages.ts";
import type { Locale } from "../../src/lib/locales.ts";

/** What the interface says under a key of the messages, as the walker's language says it. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The words of one language. */
export async function wordsOf(locale: Locale): Promise<Words> {
  const translate = createTranslator({ locale, messages: await loadMessages(locale) }) as Words;
  return (key, values) => translate(key, values);
}
