import "server-only";
import type { ConsentLevel } from "@/access/consent.ts";
import type { OrganisationKind } from "@/access/roles.ts";
import { Refusal } from "@/lib/errors.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { AnswerFacts, InvitationFacts } from "../rules.ts";

/** What binds the acting city to a network: the newest request and the newest answer. */
export type Tie = {
  networkId: string;
  networkName: string;
  invitation: (InvitationFacts & { id: string }) | null;
  latest: (AnswerFacts & { id: string }) | null;
  /** The answer that a new one has to close. */
  open: { id: string; level: ConsentLevel } | null;
};

type Row = {
  network_id: string;
  network_name: string;
  invitation_id: string | null;
  invited_at: Date | null;
  revoked_at: Date | null;
  consent_id: string | null;
  level: ConsentLevel | null;
  granted_at: Date | null;
  withdrawn_at: Date | null;
  declined_at: Date | null;
};

/** Stops an operation that only cities, or only networks, have: it does not exist elsewhere. */
export function demandKind(scope: QueryScope, kind: OrganisationKind): void {
  if (scope.organisation.kind !== kind) throw new Refusal("not-found");
}

/**
 * Finds how the acting city stands with the network of this slug.
 * @throws Refusal("not-found") for a network that never asked, exactly as for one that does not exist.
 */
export async function findTie(scope: QueryScope, slug: string): Promise<Tie> {
  demandKind(scope, "city");
  const [row] = await scope.tx.$queryRaw<Row[]>`
    select o.id as network_id, o.name as network_name,
      i.id as invitation_id, i.created_at as invited_at, i.revoked_at,
      c.id as consent_id, c.level, c.granted_at, c.withdrawn_at, c.declined_at
    from organisation o
    left join lateral (select * from network_invitation i
      where i.organisation_id = o.id and i.city_id = ${scope.organisationId}::uuid
      order by i.created_at desc, i.id desc limit 1) i on true
    left join lateral (select * from consent c
      where c.organisation_id = ${scope.organisationId}::uuid and c.network_id = o.id
      order by c.created_at desc, c.id desc limit 1) c on true
    where o.slug = ${slug} and o.kind = 'network' and (i.id is not null or c.id is not null)`;
  if (!row) throw new Refusal("not-found");
  const latest =
    row.consent_id && row.level
      ? {
          id: row.consent_id,
          level: row.level,
          grantedAt: row.granted_at,
          withdrawnAt: row.withdrawn_at,
          declinedAt: row.declined_at,
        }
      : null;
  return {
    networkId: row.network_id,
    networkName: row.network_name,
    invitation:
      row.invitation_id && row.invited_at
        ? { id: row.invitation_id, createdAt: row.invited_at, revokedAt: row.revoked_at }
        : null,
    latest,
    open: latest && !latest.withdrawnAt ? { id: latest.id, level: latest.level } : null,
  };
}
