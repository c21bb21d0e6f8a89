import { fold } from "@/lib/text.ts";
import { dateFields, type ImportField, importFields } from "./fields.ts";
import { headerWords } from "./header-words.ts";

const dates: ReadonlySet<ImportField> = new Set(dateFields);

type Phrase = { field: ImportField; weight: number; length: number };
const phrases = new Map<string, Phrase[]>();

function learn(field: ImportField, list: string, weight: number) {
  for (const phrase of list.split(",").map((text) => text.trim().replace(/\s+/g, " "))) {
    if (phrase === "") continue;
    phrases.set(phrase, [
      ...(phrases.get(phrase) ?? []),
      { field, weight, length: phrase.split(" ").length },
    ]);
  }
}
for (const field of importFields) {
  learn(field, headerWords[field].certain, 100);
  learn(field, headerWords[field].likely, 50);
}

/** A heading's words as they are compared: camelCase and snake_case parted, folded. */
function headerTokens(header: string): string[] {
  return fold(header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/[°º]/g, " "))
    .split(" ")
    .filter(Boolean);
}

/** How strongly a heading names each field, 0–100: the whole heading counts fully, a phrase inside it in part. */
export function scoreHeader(header: string): Map<ImportField, number> {
  const tokens = headerTokens(header);
  const scores = new Map<ImportField, number>();
  for (let from = 0; from < tokens.length; from++)
    for (let to = from + 1; to <= Math.min(tokens.length, from + 6); to++)
      for (const { field, weight, length } of phrases.get(tokens.slice(from, to).join(" ")) ?? []) {
        const whole = length === tokens.length;
        // Inside a longer heading, one short word ("de", "no") proves nothing.
        if (!whole && length === 1 && (tokens[from]?.length ?? 0) < 4) continue;
        // "Date" inside "creation date" or "target year" speaks of some other day.
        if (!whole && weight < 100 && dates.has(field)) continue;
        const score = weight * (whole ? 1 : 0.55 + (0.35 * length) / tokens.length);
        if (score > (scores.get(field) ?? 0)) scores.set(field, score);
      }
  return scores;
}

/** How well a row of labels works as a heading: the sum, over the fields it names, of its best label for each. */
export function scoreLabels(labels: readonly string[]): number {
  const best = new Map<ImportField, number>();
  for (const label of labels) {
    if (label.length === 0 || label.length > 80) continue;
    const [top] = [...scoreHeader(label)].sort((a, b) => b[1] - a[1]);
    if (top && top[1] > (best.get(top[0]) ?? 0)) best.set(top[0], top[1]);
  }
  return [...best.values()].reduce((sum, score) => sum + score, 0);
}
