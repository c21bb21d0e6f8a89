import "server-only";
import type { ConsentLevel } from "@/access/consent.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { chooseCityGroup } from "../../groups/queries/choose-group.ts";
import { coverMembers } from "../rules/cover-members.ts";
import { type Coverage, coverage, coverageRequest, type MemberCoverage } from "../schema.ts";

type CellJson = [string, number | null, number | null, number | null, number, string | null];
type Row = {
  slug: string;
  name: string;
  country_code: string | null;
  level: ConsentLevel;
  inhabitants: number | null;
  agreements: bigint | null;
  period: string | null;
  framework_id: string | null;
  cells: CellJson[] | null;
};

/** Lists the members of the acting network with what each has reported and shares. */
export const listCoverage = query(
  {
    permission: "network:compare",
    input: coverageRequest,
    output: coverage,
    about: "Members of this network, with what each has reported and shares.",
  },
  async (scope, wish): Promise<Coverage> => {
    if (scope.organisation.kind !== "network") throw new Refusal("not-found");
    const rows = await readMembers(scope);
    const [facts] = await scope.tx.$queryRaw<
      { pending: bigint; dimensions: Coverage["dimensions"] | null }[]
    >`
      select (select count(distinct i.city_id) from network_invitation i
          where i.organisation_id = ${scope.organisationId}::uuid and i.revoked_at is null
          and not exists (select 1 from consent c where c.organisation_id = i.city_id
            and c.network_id = i.organisation_id
            and coalesce(c.withdrawn_at, c.granted_at, c.declined_at) >= i.created_at)) as pending,
        (select jsonb_agg(jsonb_build_object('code', d.node->>'code', 'name', d.node->'name') order by d.place)
          from framework f, jsonb_array_elements(f.definition->'root'->'children') with ordinality as d(node, place)
          where f.id = ${frameworkOfMost(rows)}::uuid) as dimensions`;
    return coverMembers(rows.map(memberOf), wish, {
      ...(await chooseCityGroup(scope, wish.group)),
      locale: scope.actor.locale,
      pending: Number(facts?.pending ?? 0),
      dimensions: facts?.dimensions ?? [],
    });
  },
);

async function readMembers({ tx, organisationId }: QueryScope): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select o.slug, o.name, o.country_code, c.level, p.inhabitants, a.agreements, s.period, s.framework_id, n.cells
    from consent c
    join organisation o on o.id = c.organisation_id
    left join (select distinct on (organisation_id) organisation_id, inhabitants from organisation_population
      order by organisation_id, year desc) p on p.organisation_id = c.organisation_id
    left join (select distinct on (organisation_id) organisation_id, id, period, framework_id from scorecard
      order by organisation_id, period desc, computed_at desc, id) s on s.organisation_id = c.organisation_id
    left join lateral (select jsonb_agg(
        jsonb_build_array(n.code, n.score, n.low, n.high, n.coverage, n.reason) order by n.position) as cells
      from scorecard_node n
      where n.organisation_id = s.organisation_id and n.scorecard_id = s.id and n.level = 'dimension') n on true
    left join shared_agreement_counts() a on a.organisation_id = c.organisation_id
    where c.network_id = ${organisationId}::uuid and c.granted_at is not null and c.withdrawn_at is null`;
}

/** The framework version most members last used: it names the columns. */
function frameworkOfMost(rows: readonly Row[]): string | null {
  const counts = new Map<string, number>();
  for (const { framework_id: id } of rows) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function memberOf(row: Row): MemberCoverage {
  return {
    slug: row.slug,
    name: row.name,
    countryCode: row.country_code,
    inhabitants: row.inhabitants,
    level: row.level,
    lastPeriod: row.cells ? row.period : null,
    agreements: row.level === "agreements" ? Number(row.agreements ?? 0) : null,
    cells: (row.cells ?? []).map(([code, score, low, high, covered, reason]) => ({
      code,
      score,
      low,
      high,
      coverage: covered,
      reason,
    })),
  };
}
