import { countryCodeOf } from "@/lib/countries.ts";
import { fold } from "@/lib/text.ts";

/** A city that stands under a name somewhere in the world. */
export type KnownPlace = { country: string; latitude: number; longitude: number; population: number };
/** The cities of a name, in whatever language it is written; none when no city is known by it. */
export type PlacesCalled = (name: string) => readonly KnownPlace[];

/** A partner as a row names it; the country is null where nothing tells it. */
export type NamedPartner = { name: string; country: string | null };

/**
 * Several partners that stand in one cell, and what says that they are several: all are "partners" of the organisation;
 * all are "places" on the map; or only the "mark" between them, which may as well belong to one name.
 */
export type Several = { parts: NamedPartner[]; because: "partners" | "places" | "mark" };

type Ground = { isPartner: (name: string) => boolean; placesCalled: PlacesCalled };

// Marks that hardly stand inside a name; then those that may ("Fürstenberg/Havel", "Epsom and Ewell", "Halifax, West Yorkshire").
const plainMarks = /\s*[;|\n·]\s*|\s+\/\s+/;
const openMarks = /\s*[;|\n·/+&]\s*|\s+(?:et|y|e|and|und|ed)\s+/i;
const commas = /\s*,\s*/;

/** Cities smaller than this share their names with too many streets, boroughs and families to prove anything. */
const provingPopulation = 50_000;
/** Two names that lie this close, in km, are rather one authority: "Brighton and Hove". */
const neighbours = 50;

const tidy = (parts: string[]) =>
  parts.map((part) => part.replace(/^[\s,;-]+|[\s,;-]+$/g, "")).filter((part) => part !== "");

/** "Torino (Italie)" and "Torino, Italie" say the country beside the name. */
function named(part: string): NamedPartner {
  const [, name = "", beside = ""] = /^(.+?)\s*[,(]\s*([^,()]+?)\s*\)?$/.exec(part) ?? [];
  const country = beside === "" ? null : countryCodeOf(beside);
  return country ? { name, country } : { name: part, country: null };
}

function kmBetween(a: KnownPlace, b: KnownPlace): number {
  const rad = Math.PI / 180;
  const across = (a.longitude - b.longitude) * rad * Math.cos(((a.latitude + b.latitude) / 2) * rad);
  return 6371 * Math.hypot((a.latitude - b.latitude) * rad, across);
}

const near = (a: readonly KnownPlace[], b: readonly KnownPlace[]) =>
  a.some((one) => b.some((other) => kmBetween(one, other) < neighbours));

/** The country of a part: as said beside it, as the row says where the city is known there, else where its only or by far largest city is. */
function withCountry(part: NamedPartner, told: string | null, placesCalled: PlacesCalled): NamedPartner {
  if (part.country) return part;
  const places = placesCalled(part.name);
  if (told && (places.length === 0 || places.some(({ country }) => country === told)))
    return { ...part, country: told };
  const [largest] = [...places].sort((a, b) => b.population - a.population);
  const others = places.filter(({ country }) => country !== largest?.country);
  const plain = largest && others.every(({ population }) => population * 10 < largest.population);
  return { ...part, country: plain ? largest.country : null };
}

/** A cell of countries that gives one to each part ("France / Italie"), or null. */
function countriesOf(text: string, count: number): string[] | null {
  const codes = tidy(text.split(new RegExp(`${openMarks.source}|${commas.source}`, "i"))).map(countryCodeOf);
  const known = codes.filter((code) => code !== null);
  return known.length === count && codes.length === count ? known : null;
}

/**
 * Tells whether a cell names several partners, and which; null for one. A name that is one partner's, one country's or
 * one place's is never taken apart, and neither is one whose parts are not all known, unless a plain mark parts them.
 */
export function splitPartners(text: string, country: string, ground: Ground): Several | null {
  const { isPartner, placesCalled } = ground;
  if (isPartner(text) || countryCodeOf(text) !== null || placesCalled(text).length > 0) return null;
  const told = countryCodeOf(country);
  const plain = plainMarks.test(text);
  if (!plain && !openMarks.test(text) && text.split(commas).length < 3) return null;

  // As few marks as make every part known: "Lyon, France; Turin, Italie" keeps its commas.
  for (const marks of [plainMarks, openMarks, new RegExp(`${openMarks.source}|${commas.source}`, "i")]) {
    const parts = tidy(text.split(marks)).map(named);
    if (parts.length < 2 || new Set(parts.map(({ name }) => fold(name))).size < parts.length) continue;
    const among = (part: NamedPartner) =>
      placesCalled(part.name).filter((place) => !part.country || place.country === part.country);
    const countries = countriesOf(country, parts.length);
    const placed = parts.map((part, index) =>
      countries
        ? { ...part, country: part.country ?? countries[index] ?? null }
        : withCountry(part, told, placesCalled),
    );
    if (marks === plainMarks && parts.every(({ name }) => isPartner(name)))
      return { parts: countries ? placed : parts, because: "partners" };
    if (!parts.every((part) => isPartner(part.name) || among(part).length > 0)) continue;
    if (samePlace(parts.map(among))) return null;
    if (marks !== plainMarks) {
      const proving = parts.map((part) =>
        among(part).filter(
          (place) => place.population >= provingPopulation && (!told || place.country === told),
        ),
      );
      const proven = parts.every((part, index) => isPartner(part.name) || (proving[index]?.length ?? 0) > 0);
      const close = parts.some((one, index) =>
        parts.some((other, at) => at > index && near(among(one), among(other))),
      );
      if (!proven || close) continue;
    }
    return { parts: placed, because: "places" };
  }
  const parts = tidy(text.split(plainMarks)).map(named);
  return plain && parts.length > 1
    ? { parts: parts.map((part) => withCountry(part, told, placesCalled)), because: "mark" }
    : null;
}

/** Two names of one city ("Lyon / Lione") are one partner. */
function samePlace(places: readonly (readonly KnownPlace[])[]): boolean {
  const [first = [], ...others] = places;
  return first.some((place) => others.every((other) => other.includes(place)));
}
