import "server-only";
import type { QueryScope } from "@/server/scope.ts";

/** The groups a reader may filter by, and the cities of the one that is chosen; null where none is. */
export type GroupChoice = {
  cityGroups: { slug: string; name: string }[];
  inGroup: ReadonlySet<string> | null;
};

/** Reads the acting network's groups, and which cities stand in the one the address names, in one statement. */
export async function chooseCityGroup(scope: QueryScope, wanted: string | undefined): Promise<GroupChoice> {
  const rows = await scope.tx.$queryRaw<{ slug: string; name: string; cities: string[] | null }[]>`
    select g.slug, g.name, case when g.slug = ${wanted ?? null} then coalesce((
      select array_agg(o.slug) from city_group_member m join organisation o on o.id = m.city_id
      where m.organisation_id = g.organisation_id and m.group_id = g.id), '{}') end as cities
    from city_group g where g.organisation_id = ${scope.organisationId}::uuid order by g.name collate "und-x-icu" limit 500`;
  const chosen = rows.find(({ slug }) => slug === wanted)?.cities;
  return {
    cityGroups: rows.map(({ slug, name }) => ({ slug, name })),
    inGroup: chosen ? new Set(chosen) : null,
  };
}
