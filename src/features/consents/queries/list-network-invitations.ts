import "server-only";
import { z } from "zod";
import type { ConsentLevel } from "@/access/consent.ts";
import { query } from "@/server/operation.ts";
import { answeredAt, statusOf } from "../rules.ts";
import { type InvitationEntry, invitationEntry } from "../schema.ts";
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
    input: z.object({}),
    output: z.array(invitationEntry),
    about: "Cities this network invited, with what they answered.",
  },
  async (scope): Promise<InvitationEntry[]> => {
    demandKind(scope, "network");
    const rows = await scope.tx.$queryRaw<Row[]>`
      select i.id, o.slug, o.name, o.country_code, i.requested_level, i.invited_at, i.revoked_at,
        c.level, c.granted_at, c.withdrawn_at, c.declined_at
      from (select distinct on (city_id) id, city_id, requested_level, created_at as invited_at, revoked_at
        from network_invitation where organisation_id = ${scope.organisationId}::uuid
        order by city_id, created_at desc, id desc) i
      join organisation o on o.id = i.city_id
      left join lateral (select * from consent c
        where c.organisation_id = i.city_id and c.network_id = ${scope.organisationId}::uuid
        order by c.created_at desc, c.id desc limit 1) c on true
      order by i.invited_at desc, o.name`;
    return rows.map(entryOf);
  },
);

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
