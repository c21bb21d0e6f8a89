import "server-only";
import { alphabetical, archivedSql, cutList, foundSql, listAnswer } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { noSql, type Sql, sql } from "@/server/sql.ts";
import { type PartnerRow, partnerList, partnerPage } from "../schema.ts";

const sorts: Record<string, Sql> = {
  name: alphabetical(sql`p.name`),
  country: sql`coalesce(p.country_code, '')`,
  agreements: sql`lpad((select count(*) from agreement_partner ap where ap.organisation_id = p.organisation_id and ap.partner_id = p.id)::text, 8, '0')`,
};

type ListRow = Omit<PartnerRow, "archived"> & { archived: boolean; sort_value: string };

/** A page of the city's partners. */
export const listPartners = query(
  { permission: "partner:read", input: partnerList, output: partnerPage, about: "Lists the partners" },
  async ({ tx }, input) => {
    const filter = sql`
      ${archivedSql(sql`p.archived_at`, input.archived)}
      ${input.kind ? sql`and p.kind = ${input.kind}` : noSql}
      ${input.scope ? sql`and p.scope = ${input.scope}` : noSql}
      ${input.country ? sql`and p.country_code = ${input.country}` : noSql}
      ${foundSql(sql`p.id`, sql`search_partners`, input.search)}`;
    const cut = cutList(sorts, sql`p.id`, input);
    const rows = await tx.$queryRaw<ListRow[]>`
      select p.id, p.reference, p.name, p.kind, p.scope, p.country_code as "countryCode", p.version,
        p.archived_at is not null as archived,
        (select count(*)::int from agreement_partner x where x.organisation_id = p.organisation_id and x.partner_id = p.id) as agreements,
        (select count(distinct x.project_id)::int from project_partner x where x.organisation_id = p.organisation_id and x.partner_id = p.id) as projects,
        (select count(*)::int from mission x where x.organisation_id = p.organisation_id and x.partner_id = p.id) as missions,
        ${sorts[input.sort.replace(/^-/, "")]} as sort_value
      from partner p where ${filter} ${cut.after} ${cut.order} ${cut.window}`;
    const [totals] = await tx.$queryRaw<{ total: number; countries: number; local: number }[]>`
      select count(*)::int as total, count(distinct p.country_code)::int as countries,
        count(*) filter (where p.scope = 'local')::int as local
      from partner p where ${filter}`;
    const { total, ...rest } = totals ?? { total: 0, countries: 0, local: 0 };
    return { ...listAnswer(rows, input, total), ...rest };
  },
);
