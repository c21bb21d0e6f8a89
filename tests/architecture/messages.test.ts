import { describe, expect, it } from "vitest";
import { namespaceOf } from "../../src/i18n/messages.ts";
import { locales } from "../../src/lib/locales.ts";
import { codeBelow, filesBelow, textOf } from "./files.ts";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === "string") flat.set(path, value);
    else for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
  }
  return flat;
}

const messages = new Map(
  locales.map((locale) => {
    const all = new Map<string, string>();
    for (const path of filesBelow(`src/i18n/messages/${locale}`, ".json")) {
      const namespace = namespaceOf(path.split("/").at(-1) ?? "");
      for (const [key, text] of flatten(JSON.parse(textOf(path)) as Tree))
        all.set(`${namespace}.${key}`, text);
    }
    return [locale, all] as const;
  }),
);

const french = messages.get("fr") ?? new Map<string, string>();

/** The arguments a message takes: "{name}" and the subject of each plural or select. */
const argumentsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort();

describe.each(locales)("the words in %s", (locale) => {
  const own = messages.get(locale) ?? new Map<string, string>();

  it("have every key that French has, and no other", () => {
    expect([...own.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it("say something in every key", () => {
    expect([...own].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
  });

  it("take the same arguments as in French", () => {
    const different = [...own]
      .filter(([key, text]) => argumentsOf(text).join() !== argumentsOf(french.get(key) ?? "").join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it("give every plural its `other`", () => {
    expect(
      [...own].filter(([, text]) => /, plural,/.test(text) && !/other \{/.test(text)).map(([key]) => key),
    ).toEqual([]);
  });
});

describe("a sentence in the code", () => {
  it("is found in the messages wherever its key is written out", () => {
    const missing: string[] = [];
    for (const path of codeBelow("src")) {
      const text = textOf(path);
      const makers = text.matchAll(
        /const (\w+) = (?:await )?(?:useTranslations|getTranslations)\("([\w.]+)"\)/g,
      );
      const spaces = new Map<string, string[]>();
      for (const [, name = "", namespace = ""] of makers)
        spaces.set(name, [...(spaces.get(name) ?? []), namespace]);
      for (const [name, namespaces] of spaces)
        for (const [, key] of text.matchAll(new RegExp(`(?<![\\w.])${name}\\("([\\w.-]+)"`, "g")))
          if (!namespaces.some((namespace) => french.has(`${namespace}.${key}`)))
            missing.push(`${path}: ${namespaces.join("|")}.${key}`);
    }
    expect(missing).toEqual([]);
  });

  it("exists for every rule by which a field can be refused", () => {
    const rules = new Set<string>();
    for (const path of codeBelow("src")) {
      if (path.endsWith(".test.ts")) continue;
      for (const [, rule] of textOf(path).matchAll(/rule: "(\w+)"/g)) rules.add(rule ?? "");
      for (const [, rule] of textOf(path).matchAll(/refuseField\([^,]+, "(\w+)"/g)) rules.add(rule ?? "");
    }
    const worded = (rule: string) =>
      [...french.keys()].some((key) => key.endsWith(`field.${rule}`) || key.endsWith(`rule.${rule}`));
    expect([...rules].filter((rule) => !worded(rule))).toEqual([]);
  });

  it("exists for every kind of audit entry", () => {
    const unknown = new Set<string>();
    for (const path of codeBelow("src"))
      for (const [, noun, verb] of textOf(path).matchAll(/type: (?:\w+ \? )?"([a-z-]+)\.([a-z-]+)"/g))
        for (const key of [`auditEntries.noun.${noun}`, `auditEntries.verb.${verb}`])
          if (!french.has(key)) unknown.add(key);
    expect([...unknown]).toEqual([]);
  });
});
