import { fold } from "./text.ts";

// What an institution puts around a name: says nothing about which place it is.
const empty = new Set(
  `city of town municipality municipal ville commune mairie de la le les du des d l municipio ayuntamiento ciudad alcaldia
  intendencia gobierno cidade prefeitura camara da do das dos del el los las comune citta di stadt gemeinde the`.split(
    /\s+/,
  ),
);

function telling(name: string): string[] {
  const tokens = fold(name)
    .split(" ")
    .map((token) => (token === "st" ? "saint" : token === "ste" ? "sainte" : token))
    .filter(Boolean);
  const kept = tokens.filter((token) => !empty.has(token));
  return kept.length > 0 ? kept : tokens;
}

/** Edits (insert, delete, replace, swap of neighbours) turned into likeness 0–1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return 1 - (previous[b.length] ?? longest) / longest;
}

function wordByWord(a: string[], b: string[]): number {
  const free = [...b];
  let matched = 0;
  for (const token of a) {
    let best = -1;
    let bestLikeness = 0.8;
    free.forEach((other, index) => {
      const found = likeness(token, other);
      if (found >= bestLikeness) [best, bestLikeness] = [index, found];
    });
    if (best < 0) continue;
    const [other = ""] = free.splice(best, 1);
    matched += bestLikeness * (token.length + other.length);
  }
  const total = [...a, ...b].reduce((sum, token) => sum + token.length, 0);
  return total === 0 ? 0 : matched / total;
}

/**
 * How alike two names of places or bodies are, 0–1: blind to case, accents, word order and words such as "city of".
 * From 0.85 a person should look: "São Paulo" and "Sao Paolo" reach it, "Santiago de Cuba" and "Santiago de Chile" do not.
 */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [telling(a), telling(b)];
  if (left.length === 0 || right.length === 0) return 0;
  // "Vera Cruz" is also written "Veracruz": once more with the spaces gone.
  return Math.max(wordByWord(left, right), likeness(left.join(""), right.join("")));
}
