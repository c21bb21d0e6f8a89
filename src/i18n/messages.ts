import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import formatMessage from "use-intl/format-message";
import { compiled } from "./compiled.ts";
import { keepFrenchMarks } from "./french-marks.ts";
import type { MessageTree } from "./message-tree.ts";
import type { Locale } from "./routing.ts";

const kept = new Map<Locale, Promise<Record<string, MessageTree>>>();

/**
 * All messages of a language, one namespace a file: `agreements.json` is `agreements`,
 * and a dash becomes a capital (`import-problems.json` is `importProblems`), because a namespace is a dotted path.
 * Read from the disk rather than imported, so that a new room's file is found without a list to keep,
 * and so that scripts outside the framework find the same sentences. Kept for good in production. In the application they
 * come taken apart, as its formatter wants them (see next.config.ts).
 */
export function loadMessages(locale: Locale): Promise<Record<string, MessageTree>> {
  if (process.env.NODE_ENV !== "production") return readAll(locale);
  const known = kept.get(locale);
  if (known) return known;
  const reading = readAll(locale);
  kept.set(locale, reading);
  reading.catch(() => kept.delete(locale)); // A failed read is tried again, not remembered.
  return reading;
}

async function readAll(locale: Locale): Promise<Record<string, MessageTree>> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "src", "i18n", "messages", locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const entries = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      const written = JSON.parse(text) as MessageTree;
      const tree = locale === "fr" ? keepFrenchMarks(written) : written;
      return [namespaceOf(name), formatMessage.raw ? tree : compiled(tree)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** The namespace of a messages file: its name without `.json`, dashes turned into capitals. */
export function namespaceOf(fileName: string): string {
  return fileName.replace(/\.json$/, "").replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
