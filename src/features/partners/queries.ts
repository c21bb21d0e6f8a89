import "server-only";
import { z } from "zod";
import { countryName } from "@/lib/countries.ts";
import { Refusal } from "@/lib/errors.ts";
import { reference } from "@/lib/fields.ts";
import { searchPlaces } from "@/server/gazetteer.ts";
import { archivedSql, cutList, foundSql, listAnswer, searchPatterns } from "@/server/list-sql.ts";
import { query } from "@/server/operation.ts";
import { noSql, type Sql, sql } from "@/server/sql.ts";
import { likelyPartners } from "./rules.ts";
import {
  type Partner,
  type PartnerRow,
  partner,
  partnerList,
  partnerPage,
  partnerSuggestion,
  partnerSuggestions,
  writePlaceChoice,
} from "./schema.ts";

const sorts: Record<string, Sql> = {
  name: sql`p.name`,
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
    const [totals] = await tx.$queryRaw<{ total: number; countries: number }[]>`
      select count(*)::int as total, count(distinct p.country_code)::int as countries from partner p where ${filter}`;
    return { ...listAnswer(rows, input, totals?.total ?? 0), countries: totals?.countries ?? 0 };
  },
);

/** One partner by its reference. @throws Refusal("not-found") */
export const getPartner = query(
  {
    permission: "partner:read",
    input: z.object({ reference: reference() }),
    output: partner,
    about: "Shows one partner",
  },
  async ({ tx, organisationId }, input): Promise<Partner> => {
    const row = await tx.partner.findUnique({
      where: { organisationId_reference: { organisationId, reference: input.reference } },
      omit: {
        organisationId: true,
        searchText: true,
        partnerOrganisationId: true,
        createdById: true,
        updatedById: true,
      },
    });
    if (!row) throw new Refusal("not-found");
    return {
      ...row,
      kind: row.kind as Partner["kind"],
      scope: row.scope as Partner["scope"],
      archivedAt: row.archivedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  },
);

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

const likeness = z.object({
  name: z.string().trim().min(1).max(200),
  countryCode: z.string().length(2).optional(),
});

/** The partners that a new one may already be, by accent- and order-blind likeness. */
export const findLikelyPartners = query(
  {
    permission: "partner:read",
    input: likeness,
    output: z.array(
      z.object({
        reference: z.string(),
        name: z.string(),
        countryCode: z.string().nullable(),
        similarity: z.number(),
      }),
    ),
    about: "Finds partners that may be the same",
  },
  async ({ tx }, input) => {
    const rows = await tx.partner.findMany({
      where: { archivedAt: null },
      select: { reference: true, name: true, countryCode: true },
      take: 20_000,
    });
    return likelyPartners(input.name, input.countryCode ?? null, rows)
      .slice(0, 5)
      .map(({ partner: row, similarity }) => ({ ...row, similarity }));
  },
);
