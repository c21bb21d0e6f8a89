import "server-only";
import { z } from "zod";
import { countryName } from "@/lib/countries.ts";
import { searchPlaces } from "@/server/gazetteer.ts";
import { searchPatterns } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { partnerSuggestion, partnerSuggestions, writePlaceChoice } from "../schema.ts";

/** Suggests partners while one types: those known here first, then places of the world with their coordinates. */
export const suggestPartners = query(
  {
    permission: "partner:read",
    input: partnerSuggestions,
    output: z.array(partnerSuggestion),
    about: "Suggests partners and places for what is typed",
  },
  async ({ tx, actor }, input) => {
    const patterns = searchPatterns(input.q);
    if (input.only === "places")
      return searchPlaces(input.q, 12).map((place) => placeFor(place, actor.locale));
    if (patterns.length === 0) {
      const recent = await tx.$queryRaw<{ id: string; name: string; countryCode: string | null }[]>`
        select id, name, country_code as "countryCode" from partner where archived_at is null order by updated_at desc limit 8`;
      return recent.map((row) => known(row, actor.locale));
    }
    const rows = await tx.$queryRaw<{ id: string; name: string; countryCode: string | null }[]>`
      select id, name, country_code as "countryCode" from partner
      where archived_at is null and id in (select search_partners(${patterns})) order by length(name), name limit 8`;
    const taken = new Set(rows.map((row) => `${row.name}|${row.countryCode}`));
    const places = searchPlaces(input.q, 8).filter(
      (place) => !taken.has(`${place.name}|${place.countryCode}`),
    );
    return [
      ...rows.map((row) => known(row, actor.locale)),
      ...places.map((place) => placeFor(place, actor.locale)),
    ];
  },
);

function placeFor(place: ReturnType<typeof searchPlaces>[number], locale: string) {
  return {
    value: writePlaceChoice(place),
    label: place.name,
    detail: countryName(place.countryCode, locale),
  };
}

function known(row: { id: string; name: string; countryCode: string | null }, locale: string) {
  return {
    value: row.id,
    label: row.name,
    detail: row.countryCode ? countryName(row.countryCode, locale) : "",
  };
}
