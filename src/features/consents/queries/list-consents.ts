import "server-only";
import { z } from "zod";
import type { ConsentLevel } from "@/access/consent.ts";
import { query } from "@/server/operation.ts";
import { statusOf } from "../rules.ts";
import { type ConsentEntry, consentEntry } from "../schema.ts";
import { demandKind } from "./find-tie.ts";

type AnswerJson = {
  id: string;
  level: ConsentLevel;
  grantedAt: string | null;
  withdrawnAt: string | null;
  declinedAt: string | null;
};
type Row = {
  slug: string;
  name: string;
  country_code: string | null;
  requested_level: ConsentLevel | null;
  message: string | null;
  invited_at: Date | null;
  revoked_at: Date | null;
  answers: AnswerJson[] | null;
};

const iso = (text: string | null) => (text ? new Date(text).toISOString() : null);
const date = (text: string | null) => (text ? new Date(text) : null);

/** Lists the networks that asked the acting city for its consent or have it, with every answer given so far. */
export const listConsents = query(
  {
    permission: "consent:read",
    input: z.object({}),
    output: z.array(consentEntry),
    about: "Networks that asked this city for its consent or have it, with the history of its answers.",
  },
  async (scope): Promise<ConsentEntry[]> => {
    demandKind(scope, "city");
    const rows = await scope.tx.$queryRaw<Row[]>`
      select o.slug, o.name, o.country_code, i.requested_level, i.message, i.created_at as invited_at, i.revoked_at,
        (select jsonb_agg(jsonb_build_object('id', c.id, 'level', c.level, 'grantedAt', c.granted_at,
            'withdrawnAt', c.withdrawn_at, 'declinedAt', c.declined_at) order by c.created_at desc, c.id desc)
          from consent c where c.organisation_id = ${scope.organisationId}::uuid and c.network_id = o.id) as answers
      from organisation o
      left join lateral (select * from network_invitation i
        where i.organisation_id = o.id and i.city_id = ${scope.organisationId}::uuid
        order by i.created_at desc, i.id desc limit 1) i on true
      where o.kind = 'network' and (i.id is not null or exists (select 1 from consent c
        where c.organisation_id = ${scope.organisationId}::uuid and c.network_id = o.id))
      order by o.name collate "und-x-icu", o.slug`;
    return rows.map(entryOf);
  },
);

function entryOf(row: Row): ConsentEntry {
  const history = (row.answers ?? []).map((answer) => ({
    ...answer,
    grantedAt: iso(answer.grantedAt),
    withdrawnAt: iso(answer.withdrawnAt),
    declinedAt: iso(answer.declinedAt),
  }));
  const latest = history[0] ?? null;
  const status = statusOf(
    row.invited_at ? { createdAt: row.invited_at, revokedAt: row.revoked_at } : null,
    latest && {
      level: latest.level,
      grantedAt: date(latest.grantedAt),
      withdrawnAt: date(latest.withdrawnAt),
      declinedAt: date(latest.declinedAt),
    },
  );
  return {
    network: { slug: row.slug, name: row.name, countryCode: row.country_code },
    status,
    level: status === "granted" && latest ? latest.level : "nothing",
    requestedLevel: row.requested_level,
    message: row.message ?? "",
    invitedAt: row.invited_at?.toISOString() ?? null,
    seen: latest && !latest.withdrawnAt ? latest.id : null,
    history,
  };
}
