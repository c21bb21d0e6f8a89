import type { Captured } from "./capture.ts";
import { largest, network } from "./world.ts";

/** A page and a route of ours, and the query of the bare application that answers the same rows. */
export type Surface = { page: string; route: string | null; bare: string; organisation: string };

/** What is measured. */
export const surfaces: Record<string, Surface> = {
  agreements: {
    page: `/fr/c/${largest}/agreements`,
    route: `/api/v1/${largest}/agreements`,
    bare: "agreements",
    organisation: largest,
  },
  search: {
    page: `/fr/c/${largest}/agreements?search=montevideo`,
    route: `/api/v1/${largest}/agreements?search=montevideo`,
    bare: "search",
    organisation: largest,
  },
  brief: {
    page: `/fr/c/${largest}/brief`,
    route: `/api/v1/${largest}/brief`,
    bare: "brief",
    organisation: largest,
  },
  compare: {
    page: `/fr/n/${network}/compare`,
    route: `/api/v1/${network}/comparison`,
    bare: "compare",
    organisation: network,
  },
};

/** One statement of the bare application, asked in the tenant's transaction as ours is. */
export type BareQuery = { tenant: string; text: string; values: unknown[] };

/**
 * The bare application's queries, one statement each: for lists the very statement that ours sends, as captured; for the
 * brief and the comparison, whose answers ours puts together from several, one that reads the rows they show.
 */
export function bareQueries(
  ids: { city: string; coordinator: string },
  lists: { agreements: Captured; search: Captured },
): Record<string, BareQuery> {
  const { city, coordinator } = ids;
  return {
    agreements: { tenant: city, ...lists.agreements },
    search: { tenant: city, ...lists.search },
    brief: {
      tenant: city,
      text: `select n.code, n.score, n.low, n.high, n.coverage, n.status, n.reason from scorecard s
        join scorecard_node n on n.organisation_id = s.organisation_id and n.scorecard_id = s.id
        where s.organisation_id = $1 and n.level <> 'indicator' order by s.period, n.position`,
      values: [city],
    },
    compare: {
      tenant: coordinator,
      text: `select o.slug, o.name, o.country_code, c.level, p.inhabitants,
          max(n.score) filter (where n.position = 2) as first, max(n.low) filter (where n.position = 2) as low,
          max(n.score) as highest, min(n.score) as lowest, max(n.coverage) as coverage
        from consent c join organisation o on o.id = c.organisation_id
        left join organisation_population p on p.organisation_id = o.id and p.year = 2025
        join scorecard s on s.organisation_id = c.organisation_id and s.period = '2025'
        join scorecard_node n on n.organisation_id = s.organisation_id and n.scorecard_id = s.id and n.level = 'dimension'
        where c.network_id = $1 group by 1, 2, 3, 4, 5 order by o.slug`,
      values: [coordinator],
    },
  };
}
