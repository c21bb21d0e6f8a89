import { describe, expect, it } from "vitest";
import { type Locale, locales } from "../../src/lib/locales.ts";
import { filesBelow, textOf } from "./files.ts";

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, prefix: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

const messages = (locale: Locale): [string, string][] =>
  filesBelow(`src/i18n/messages/${locale}`, ".json").flatMap((path) =>
    flatten(JSON.parse(textOf(path)) as Tree, `${path.split("/").at(-1)?.replace(".json", "")}.`),
  );

/** What a person reads of a message: without the names of arguments and the grammar of plurals. */
const read = (text: string) =>
  text
    .replaceAll("\u00a0", " ")
    .replace(/\{\w+, (?:plural|select),|\{\w+(?:, number[^{}]*)?\}|(?:=\d+|one|many|other) (?=\{)/g, " ");

const headings: Record<Locale, string> = {
  en: "## English",
  fr: "## Français",
  es: "## Español",
  pt: "## Português",
};

/** The variants that docs/words.md forbids in a language. */
function forbidden(locale: Locale): string[] {
  const section = textOf("docs/words.md")
    .split(/\n(?=## )/)
    .find((part) => part.startsWith(headings[locale]));
  const rows = (section ?? "")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  return rows.flatMap((row) =>
    (row.split("|")[3] ?? "")
      .split(",")
      .map((variant) => variant.trim())
      .filter(Boolean),
  );
}

const asWord = (variant: string) => {
  const letters = variant
    .replace("'", "’")
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace("\\*", "\\p{L}*");
  return /\p{L}/u.test(variant)
    ? new RegExp(`(?<![\\p{L}\\d/@.-])${letters}(?![\\p{L}\\d-])`, "iu")
    : new RegExp(letters, "u");
};

describe.each(locales)("the interface in %s", (locale) => {
  const own = messages(locale);
  const where = (wrong: (text: string, key: string) => boolean) =>
    own.filter(([key, text]) => wrong(text, key)).map(([key, text]) => `${key}: ${text}`);

  it("uses no word that docs/words.md forbids", () => {
    const never = forbidden(locale);
    expect(never.length).toBeGreaterThan(10);
    const found = never.flatMap((variant) => {
      const word = asWord(variant);
      return where((text) => word.test(read(text))).map((at) => `${variant} in ${at}`);
    });
    expect(found).toEqual([]);
  });

  it("neither shouts nor exclaims", () => {
    expect(where((text) => /[!¡]/.test(text))).toEqual([]);
    const known = /\b(?:API|CSV|TSV|XLSX|HTTP|HTTPS|ISO|IATI|UTC|USD|EUR|MIS|PDF|JSON|SDG|ODS|ODD|URL)\b/g;
    expect(where((text) => /\b\p{Lu}{3,}\b/u.test(read(text).replace(known, "")))).toEqual([]);
  });
});

describe.each(["fr", "es", "pt"] as const)("a count in %s", (locale) => {
  it("has its `many`, for a million and more", () => {
    const lacking = (text: string) => {
      for (const { index } of text.matchAll(/\{\w+, plural,/g)) {
        let depth = 0;
        let at = index;
        do {
          if (text[at] === "{") depth += 1;
          if (text[at] === "}") depth -= 1;
          at += 1;
        } while (depth > 0 && at < text.length);
        if (!/\bmany \{/.test(text.slice(index, at))) return true;
      }
      return false;
    };
    expect(messages(locale).filter(([, text]) => lacking(text))).toEqual([]);
  });
});

describe("the marks of a language", () => {
  it("open a question in Spanish", () => {
    expect(messages("es").filter(([, text]) => /\?/.test(text) && !/¿/.test(text))).toEqual([]);
  });

  it("are set off by a space in French", () => {
    const close = /[^\s?!]\s?[?!](?<!\s[?!])|[\p{L}}][:;»](?!\/\/)|«\S/u;
    // A header of the protocol is no sentence.
    const said = (text: string) => text.replace("Authorization:", "");
    expect(messages("fr").filter(([, text]) => close.test(said(text)))).toEqual([]);
  });
});
