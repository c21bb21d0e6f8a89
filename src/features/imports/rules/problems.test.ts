import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/locales.ts";
import { attentionCodes, errorCodes, problem } from "./problems.ts";
import { fileProblems } from "./read-upload.ts";

describe("every problem of a row", () => {
  it.each(locales)("is told with where, what and how to mend it (%s)", (locale) => {
    const file = join(process.cwd(), "src", "i18n", "messages", locale, "import-problems.json");
    const importProblems = JSON.parse(readFileSync(file, "utf8")) as Record<
      string,
      { what: string; mend: string }
    >;
    const codes = [...errorCodes, ...attentionCodes];
    expect(Object.keys(importProblems).sort()).toEqual([...codes, "file"].sort());
    expect(Object.keys(importProblems.file ?? {}).sort()).toEqual([...fileProblems].sort());
    const failures: string[] = [];
    const translate = createTranslator({
      locale,
      messages: { importProblems },
      onError: (error) => failures.push(error.message),
    }) as unknown as (key: string, params: Record<string, string | number>) => string;
    for (const code of codes) {
      const at = { row: 52, column: "Firma", field: "signedOn", value: "31/02/2011" } as const;
      const { message } = problem(at, code, {
        order: "dmy",
        decimal: "comma",
        known: "Lyon",
        start: "2019",
        limit: 300,
        first: 14,
        count: 2,
        names: "Lyon · Turin",
      });
      expect(translate(`${message.key}.what`, message.params)).toContain("52");
      expect(translate(`${message.key}.what`, message.params)).toContain("Firma");
      expect(translate(`${message.key}.mend`, message.params)).not.toMatch(/[{}]|importProblems/);
    }
    for (const code of fileProblems) expect(translate(`importProblems.file.${code}.mend`, {})).toMatch(/\.$/);
    expect(failures).toEqual([]);
  });
});
