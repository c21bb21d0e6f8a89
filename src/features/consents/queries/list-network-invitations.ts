import "server-only";
import type { ConsentLevel } from "@/access/consent.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { sql } from "@/server/sql.ts";
import { answeredAt, statusOf } from "../rules.ts";
import {
  type InvitationEntry,
  type InvitationPage,
  invitationPage,
  invitationPageSize,
  invitationRequest,
} from "../schema.ts";
import { demandKind } from "./find-tie.ts";

type Row = {
  id: string;
  slug: string;
  name: string;
  country_code: string | null;
  requested_level: ConsentLevel;
  invited_at: Date;
  revoked_at: Date | null;
  level: ConsentLevel | null;
  granted_at: Date | null;
  withdrawn_at: Date | null;
  declined_at: Date | null;
};

/** Lists the cities that the acting network invited, newest first, each with how it stands. */
export const listNetworkInvitations = query(
  {
    permission: "network:compare",
    input: invitationRequest,
    output: invitationPage,
    about: "Cities this network invited, with what they answered.",
  },
  async (scope, { page }): Promise<InvitationPage> => {
    demandKind(scope, "network");
    const from = (page - 1) * invitationPageSize;
    const rows = await scope.tx.$queryRaw<Row[]>`
      select i.*, ${answer} from ${newestOf(scope)} ${withAnswers(scope)}
      order by i.invited_at desc, o.name collate "und-x-icu" limit ${invitationPageSize} offset ${from}`;
    const [counts] = await scope.tx.$queryRaw<{ total: number; waiting: number }[]>`
      select count(*)::int as total, count(*) filter (where i.revoked_at is null
        and not coalesce(c.granted_at is not null and c.withdrawn_at is null, false)
        and i.invited_at > coalesce(c.withdrawn_at, c.granted_at, c.declined_at, '-infinity'))::int as waiting
      from ${newestOf(scope)} ${withAnswers(scope)}`;
    return {
      rows: rows.map(entryOf),
      total: counts?.total ?? 0,
      waiting: counts?.waiting ?? 0,
      page,
      size: invitationPageSize,
    };
  },
);

/** Finds an invitation of the acting network that no newer one has replaced; null where there is none. */
export async function findInvitation(scope: QueryScope, id: string): Promise<InvitationEntry | null> {
  demandKind(scope, "network");
  const [row] = await scope.tx.$queryRaw<Row[]>`
    select i.*, ${answer} from ${newestOf(scope)} ${withAnswers(scope)} where i.id = ${id}::uuid`;
  return row ? entryOf(row) : null;
}

const answer = sql`o.slug, o.name, o.country_code, c.level, c.granted_at, c.withdrawn_at, c.declined_at`;

/** The newest invitation of each city. */
const newestOf = ({ organisationId }: QueryScope) => sql`(
  select distinct on (city_id) id, city_id, requested_level, created_at as invited_at, revoked_at
  from network_invitation where organisation_id = ${organisationId}::uuid
  order by city_id, created_at desc, id desc) i`;

/** The city's name and its newest answer. */
const withAnswers = ({ organisationId }: QueryScope) => sql`
  join organisation o on o.id = i.city_id
  left join lateral (select * from consent c
    where c.organisation_id = i.city_id and c.network_id = ${organisationId}::uuid
    order by c.created_at desc, c.id desc limit 1) c on true`;

function entryOf(row: Row): InvitationEntry {
  const latest =
    row.level === null
      ? null
      : {
          level: row.level,
          grantedAt: row.granted_at,
          withdrawnAt: row.withdrawn_at,
          declinedAt: row.declined_at,
        };
  const status = statusOf({ createdAt: row.invited_at, revokedAt: row.revoked_at }, latest);
  const changed = status === "revoked" ? row.revoked_at : latest && answeredAt(latest);
  return {
    id: row.id,
    city: { slug: row.slug, name: row.name, countryCode: row.country_code },
    status,
    requestedLevel: row.requested_level,
    level: status === "granted" ? row.level : null,
    invitedAt: row.invited_at.toISOString(),
    changedAt: changed?.toISOString() ?? null,
  };
}
