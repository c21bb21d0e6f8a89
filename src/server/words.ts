import "server-only";
import { createTranslator } from "use-intl/core";
import { loadMessages } from "@/i18n/messages.ts";
import { negotiateLocale } from "@/i18n/routing.ts";

/** One word of a room's messages in a person's language, for titles that a command proposes. */
export async function wordsOf(locale: string, namespace: string, key: string): Promise<string> {
  const known = negotiateLocale(locale, null);
  // biome-ignore lint/suspicious/noExplicitAny: the key is data (a kind); a test holds every kind to a word.
  const t = createTranslator({ locale: known, messages: await loadMessages(known), namespace }) as any;
  return t(key);
}

/** Every sentence of a person's language by its full key, for reports written outside a page. */
export async function allWordsOf(
  locale: string,
): Promise<(key: string, params?: Record<string, string | number>) => string> {
  const known = negotiateLocale(locale, null);
  // biome-ignore lint/suspicious/noExplicitAny: the key is data (a problem's code); a test holds every code to a sentence.
  return createTranslator({ locale: known, messages: await loadMessages(known) }) as any;
}
