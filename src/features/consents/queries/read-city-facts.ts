import "server-only";
import type { QueryScope } from "@/server/scope.ts";
import type { SharedCity } from "../schema.ts";

type Row = {
  id: string;
  slug: string;
  name: string;
  country_code: string | null;
  population: SharedCity["city"]["population"];
};

/** Reads what is known of a city by its address, as far as the acting organisation may know it; null otherwise. */
export async function readCityFacts(
  { tx }: Pick<QueryScope, "tx">,
  slug: string,
): Promise<{ id: string; city: SharedCity["city"] } | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select o.id, o.slug, o.name, o.country_code, (
      select jsonb_build_object('year', p.year, 'inhabitants', p.inhabitants) from organisation_population p
      where p.organisation_id = o.id order by p.year desc limit 1) as population
    from organisation o where o.slug = ${slug} and o.kind = 'city'`;
  if (!row) return null;
  return {
    id: row.id,
    city: { slug: row.slug, name: row.name, countryCode: row.country_code, population: row.population },
  };
}
