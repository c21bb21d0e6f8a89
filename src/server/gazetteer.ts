import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type GazetteerEntry, parseGazetteer, searchGazetteer } from "@/lib/gazetteer.ts";
import { fold } from "@/lib/text.ts";

/** A place of the world, as partners keep it. */
export type Place = { name: string; countryCode: string; latitude: number; longitude: number };

const file = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "reference", "gazetteer.tsv.gz");

let entries: readonly GazetteerEntry[] | undefined;
let byName: ReadonlyMap<string, readonly GazetteerEntry[]> | undefined;
let byAnyName: ReadonlyMap<string, readonly GazetteerEntry[]> | undefined;

/** Finds places by the beginning of any word of their name, largest first. Read once, then kept in memory (some 46,000). */
export function searchPlaces(text: string, limit: number): Place[] {
  return searchGazetteer(allEntries(), text, limit).map(({ name, country, latitude, longitude }) => ({
    name,
    countryCode: country,
    latitude,
    longitude,
  }));
}

/** The one place of this name in this country, or the one of the whole world where no country is said; null when in doubt. */
export function placeNamed(name: string, countryCode: string | null): Place | null {
  byName ??= indexBy(allEntries(), ({ name }) => [fold(name)]);
  const here = (entry: GazetteerEntry) => !countryCode || entry.country === countryCode;
  const called = (byName.get(fold(name)) ?? []).filter(here);
  const [only, ...more] = called.length > 0 ? called : placesCalled(name).filter(here);
  if (!only || (more.length > 0 && !countryCode)) return null;
  return { name: only.name, countryCode: only.country, latitude: only.latitude, longitude: only.longitude };
}

/** Every place of the world that has this name in some language ("Torino" and "Turin"), largest first. */
export function placesCalled(name: string): readonly GazetteerEntry[] {
  byAnyName ??= indexBy(allEntries(), ({ folded }) => folded);
  return byAnyName.get(fold(name)) ?? [];
}

function allEntries(): readonly GazetteerEntry[] {
  entries ??= parseGazetteer(gunzipSync(readFileSync(file)).toString("utf8"));
  return entries;
}

function indexBy(
  all: readonly GazetteerEntry[],
  namesOf: (entry: GazetteerEntry) => readonly string[],
): Map<string, GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>();
  for (const entry of all)
    for (const name of namesOf(entry)) {
      const same = index.get(name);
      if (same) same.push(entry);
      else index.set(name, [entry]);
    }
  return index;
}
