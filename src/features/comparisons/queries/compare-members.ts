import "server-only";
import { createHash } from "node:crypto";
import type { ConsentLevel } from "@/access/consent.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { chooseCityGroup } from "../../groups/queries/choose-group.ts";
import { chooseGroup } from "../rules/choose-group.ts";
import { compareCities, type ReportedCity } from "../rules/compare-cities.ts";
import { type Comparison, type ComparisonGroup, comparison, comparisonRequest } from "../schema.ts";

type GroupRow = Omit<ComparisonGroup, "cities"> & { cities: bigint };
type CellJson = [string, number | null, number | null, number | null, number, string | null];
type MemberRow = {
  slug: string;
  name: string;
  country_code: string | null;
  level: ConsentLevel;
  inhabitants: number | null;
  agreements: bigint | null;
  cells: CellJson[] | null;
  reported: boolean;
};

/**
 * Compares the members that consented to share scores, in one frame: same framework version, stage and period.
 * Ranks are computed for this request and kept nowhere, so that a withdrawal leaves nothing behind.
 */
export const compareMembers = query(
  {
    permission: "network:compare",
    input: comparisonRequest,
    output: comparison,
    about: "Members that consented to share scores, compared within one framework version, stage and period.",
  },
  async (scope, wish): Promise<Comparison> => {
    if (scope.organisation.kind !== "network") throw new Refusal("not-found");
    const groups = await readGroups(scope);
    const group = chooseGroup(groups, wish);
    const members = await readMembers(scope, group);
    const { cityGroups, inGroup } = await chooseCityGroup(scope, wish.group);
    const reported = members.filter((row) => row.cells !== null).map(cityOf);
    const sharing = members.filter(({ level }) => level !== "nothing");
    const compared = group
      ? compareCities(reported, group, wish, { sha256, locale: scope.actor.locale, inGroup })
      : { rows: [], by: null, sort: "rank", ranked: 0 };
    return {
      group,
      groups,
      by: compared.by,
      sort: compared.sort,
      countries: [...new Set(reported.flatMap(({ countryCode }) => countryCode ?? []))].sort(),
      cityGroups,
      rows: compared.rows,
      counts: {
        members: members.length,
        comparable: reported.length,
        ranked: compared.ranked,
        notSharing: members.length - sharing.length,
        otherFrame: sharing.filter((row) => row.cells === null && row.reported).length,
      },
    };
  },
);

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());

/** The frames in which consenting members have scorecards. */
async function readGroups({ tx }: QueryScope): Promise<ComparisonGroup[]> {
  const rows = await tx.$queryRaw<GroupRow[]>`
    select s.*, f.key, f.version, f.definition->'name' as name,
      (select jsonb_agg(jsonb_build_object('code', d.node->>'code', 'name', d.node->'name') order by d.place)
        from jsonb_array_elements(f.definition->'root'->'children') with ordinality as d(node, place)) as dimensions
    from (select framework_id as framework, stage, period, count(*) as cities from scorecard
      where organisation_id = any ((select consenting_cities('scores'))::uuid[])
      group by framework_id, stage, period) s
    join framework f on f.id = s.framework`;
  return rows.map((row) => ({ ...row, cities: Number(row.cities) }));
}

/** Every member with a live consent; its cells where it has a scorecard in the frame, all in one statement. */
async function readMembers(
  { tx, organisationId }: QueryScope,
  group: ComparisonGroup | null,
): Promise<MemberRow[]> {
  const framework = group?.framework ?? null;
  return tx.$queryRaw<MemberRow[]>`
    select o.slug, o.name, o.country_code, c.level, p.inhabitants, a.agreements, s.cells,
      exists (select 1 from scorecard any_card where any_card.organisation_id = c.organisation_id) as reported
    from consent c
    join organisation o on o.id = c.organisation_id
    left join (select distinct on (organisation_id) organisation_id, inhabitants from organisation_population
      order by organisation_id, year desc) p on p.organisation_id = c.organisation_id
    left join (select s.organisation_id,
        jsonb_agg(jsonb_build_array(n.code, n.score, n.low, n.high, n.coverage, n.reason) order by n.position) as cells
      from scorecard s
      join scorecard_node n on n.organisation_id = s.organisation_id and n.scorecard_id = s.id and n.level = 'dimension'
      where s.framework_id = ${framework}::uuid and s.stage = ${group?.stage ?? null}::int
        and s.period = ${group?.period ?? null}
      group by s.organisation_id) s on s.organisation_id = c.organisation_id
    left join shared_agreement_counts() a on a.organisation_id = c.organisation_id
    where c.network_id = ${organisationId}::uuid and c.granted_at is not null and c.withdrawn_at is null`;
}

function cityOf(row: MemberRow): ReportedCity {
  return {
    slug: row.slug,
    name: row.name,
    countryCode: row.country_code,
    inhabitants: row.inhabitants,
    level: row.level,
    agreements: row.level === "agreements" ? Number(row.agreements ?? 0) : null,
    cells: (row.cells ?? []).map(([code, score, low, high, coverage, reason]) => ({
      code,
      score,
      low,
      high,
      coverage,
      reason,
    })),
  };
}
