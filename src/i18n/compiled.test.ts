import { _createCache, _createIntlFormatters, createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/locales.ts";
import { compiled } from "./compiled.ts";
import formatMessage from "./format-message.ts";
import type { MessageTree } from "./message-tree.ts";
import { loadMessages } from "./messages.ts";

type Values = Record<string, string | number>;

/** Every sentence of a tree by its full key, beside the same sentence taken apart. */
function sentences(written: MessageTree, apart: MessageTree, path = ""): [string, string, string][] {
  return Object.entries(written).flatMap(([key, value]) => {
    const taken = apart[key] ?? "";
    if (typeof value === "string") return [[`${path}${key}`, value, taken as string]];
    return sentences(value, taken as MessageTree, `${path}${key}.`);
  });
}

const formats = {
  dateTime: { day: { day: "numeric", month: "long", year: "numeric" } as const },
  number: { integer: { maximumFractionDigits: 0 }, oneDecimal: { maximumFractionDigits: 1 } },
};

function formatter(locale: string) {
  const formatters = _createIntlFormatters(_createCache());
  return (sentence: string, values?: Values) =>
    formatMessage("", sentence, values, { locale, formatters, timeZone: "UTC", globalFormats: formats });
}

describe("a sentence taken apart", () => {
  it.each(locales)(
    "says what the library's own formatter makes of it, for any value, in %s",
    async (locale) => {
      const messages = await loadMessages(locale);
      const apart = formatter(locale);
      // biome-ignore lint/suspicious/noExplicitAny: keys come from the messages themselves
      const whole = createTranslator({ locale, messages, timeZone: "UTC", formats }) as any;
      let compared = 0;
      for (const [key, written, taken] of sentences(messages, compiled(messages))) {
        const names = [...written.matchAll(/\{\s*(\w+)/g)].map((found) => found[1] ?? "");
        const options = [...written.matchAll(/(\w+) \{/g)].map((found) => found[1] ?? "");
        for (const value of names.length === 0 ? [0] : [0, 1, 2, 21, 1234.5, "Été", ...options]) {
          const counted = /, (?:plural|number|selectordinal)/.test(written);
          if (counted && typeof value === "string" && !written.includes(", select")) continue;
          const values = Object.fromEntries(
            names.map((name) => {
              const number = new RegExp(`\\{\\s*${name}, (?:plural|number|selectordinal)`).test(written);
              return [name, number && typeof value === "string" ? 3 : value];
            }),
          );
          expect([key, apart(taken, values)]).toEqual([key, whole(key, values)]);
          compared++;
        }
      }
      expect(compared).toBeGreaterThan(2_000);
    },
  );
  it("is not written where a value is missing, and is written with nothing where the value is none", () => {
    const { said } = compiled({ said: "Signé à {place} par {name}" });
    const apart = formatter("fr");
    expect(() => apart(said as string, { place: "Quito" })).toThrow("name");
    const none = { place: "Quito", name: null as unknown as string };
    expect(apart(said as string, none)).toBe("Signé à Quito par ");
  });
});
