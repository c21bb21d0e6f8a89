import { slugify } from "@/lib/text.ts";

/** The word of a group in an address: from its name, numbered where another group has it. */
export function groupWord(name: string, taken: readonly string[]): string {
  const word = slugify(name).slice(0, 60).replace(/-$/, "") || "group";
  if (!taken.includes(word)) return word;
  for (let number = 2; ; number++) if (!taken.includes(`${word}-${number}`)) return `${word}-${number}`;
}

/** Cities as one text, in one order, so that two lists of the same cities are equal. */
export function citiesInWords(slugs: readonly string[]): string {
  return [...new Set(slugs)].sort().join(", ");
}
