import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type GazetteerEntry, parseGazetteer, searchGazetteer } from "@/lib/gazetteer.ts";

/** A place of the world, as partners keep it. */
export type Place = { name: string; countryCode: string; latitude: number; longitude: number };

const file = join(/* turbopackIgnore: true */ process.cwd(), "prisma", "reference", "gazetteer.tsv.gz");

let entries: readonly GazetteerEntry[] | undefined;

/** Finds places by the beginning of any word of their name, largest first. Read once, then kept in memory (some 46,000). */
export function searchPlaces(text: string, limit: number): Place[] {
  entries ??= parseGazetteer(gunzipSync(readFileSync(file)).toString("utf8"));
  return searchGazetteer(entries, text, limit).map(({ name, country, latitude, longitude }) => ({
    name,
    countryCode: country,
    latitude,
    longitude,
  }));
}
