import "server-only";
import { createTranslator } from "next-intl";
import { loadMessages } from "@/i18n/messages.ts";
import { negotiateLocale } from "@/i18n/routing.ts";

/** One word of a room's messages in a person's language, for titles that a command proposes. */
export async function wordsOf(locale: string, namespace: string, key: string): Promise<string> {
  const known = negotiateLocale(locale, null);
  // biome-ignore lint/suspicious/noExplicitAny: the key is data (a kind); a test holds every kind to a word.
  const t = createTranslator({ locale: known, messages: await loadMessages(known), namespace }) as any;
  return t(key);
}
