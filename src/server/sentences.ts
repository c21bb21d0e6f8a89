import "server-only";
import { createTranslator } from "use-intl/core";
import { loadMessages } from "@/i18n/messages.ts";
import { negotiateLocale } from "@/i18n/routing.ts";
import type { ErrorCode, FieldIssue } from "@/lib/errors.ts";

/** Refusals in a reader's words. */
export type Sentences = {
  locale: string;
  problem(code: ErrorCode | "unexpected"): { title: string; detail: string };
  field(issue: FieldIssue): string;
};

/** The sentences of one language: a locale, an Accept-Language header, or nothing. */
export async function sentencesFor(asked: string | null): Promise<Sentences> {
  const locale = negotiateLocale(asked ?? undefined, asked);
  const messages = await loadMessages(locale);
  // biome-ignore lint/suspicious/noExplicitAny: keys come from data (error codes and rule names), held by a test over all of them.
  const t = createTranslator({ locale, messages }) as any;
  return {
    locale,
    problem: (code) => ({ title: t(`errors.${code}.title`), detail: t(`errors.${code}.detail`) }),
    field: ({ rule, params }) => {
      // What refuses a whole file has two sentences: what is wrong, and how to mend it.
      if (rule.includes(".") && t.has(`${rule}.what`))
        return `${t(`${rule}.what`, params ?? {})} ${t(`${rule}.mend`, params ?? {})}`;
      // A rule of one room, `accounts.wrongPassword`, has its sentence with that room: `accounts.rules.wrongPassword`.
      const key = rule.includes(".") ? rule.replace(".", ".rules.") : `errors.field.${rule}`;
      return t(t.has(key) ? key : "errors.field.invalid", params ?? {});
    },
  };
}
