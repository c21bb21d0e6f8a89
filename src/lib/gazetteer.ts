import { countryCodeOf } from "./countries.ts";
import { fold } from "./text.ts";

/** A place of the offline gazetteer. */
export type GazetteerEntry = {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  population: number;
  otherNames: readonly string[];
  /** The folded names, for searching. */
  folded: readonly string[];
};

/** Reads the text of `prisma/reference/gazetteer.tsv`, which lists the largest places first. */
export function parseGazetteer(text: string): GazetteerEntry[] {
  const entries: GazetteerEntry[] = [];
  for (const line of text.split("\n").slice(1)) {
    const [name = "", country = "", latitude, longitude, population, others = ""] = line.split("\t");
    if (name === "") continue;
    const otherNames = others === "" ? [] : others.split("|");
    entries.push({
      name,
      country,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      otherNames,
      folded: [...new Set([name, ...otherNames].map(fold))],
    });
  }
  return entries;
}

/** A whole name outweighs a namesake's beginning twenty times, a beginning outweighs a later word five times. */
function weight(folded: readonly string[], wanted: string, inside: string): number {
  let best = 0;
  for (const name of folded) {
    if (name === wanted) return 20;
    if (best < 1 && name.startsWith(wanted)) best = 1;
    else if (best === 0 && name.includes(inside)) best = 0.2;
  }
  return best;
}

// Entries by the first two letters of each of their words, made once a list: a keystroke must not read all of it.
const byLetters = new WeakMap<readonly GazetteerEntry[], Map<string, GazetteerEntry[]>>();

function bucket(entries: readonly GazetteerEntry[], letters: string): GazetteerEntry[] {
  let buckets = byLetters.get(entries);
  if (!buckets) {
    buckets = new Map();
    for (const entry of entries) {
      const starts = new Set(entry.folded.flatMap((name) => name.split(" ").map((word) => word.slice(0, 2))));
      for (const start of starts) {
        const list = buckets.get(start);
        if (list) list.push(entry);
        else buckets.set(start, [entry]);
      }
    }
    byLetters.set(entries, buckets);
  }
  return buckets.get(letters) ?? [];
}

/**
 * Suggests places whose name begins with what is typed, accent-blind, in any language the gazetteer knows, largest first.
 * What follows a comma narrows to a country ("córdoba, argentina"). Fewer than two letters suggest nothing.
 */
export function searchGazetteer(
  entries: readonly GazetteerEntry[],
  query: string,
  limit: number,
): GazetteerEntry[] {
  const [place = "", ...rest] = query.split(",");
  const wanted = fold(place);
  if (wanted.length < 2) return [];
  const inside = ` ${wanted}`;
  const country = countryCodeOf(rest.join(","));
  const found: { entry: GazetteerEntry; score: number }[] = [];
  for (const entry of bucket(entries, (wanted.split(" ")[0] ?? "").slice(0, 2))) {
    if (country !== null && entry.country !== country) continue;
    const score = weight(entry.folded, wanted, inside) * Math.max(1, entry.population);
    if (score > 0) found.push({ entry, score });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
