import "server-only";
import type { ConsentLevel } from "@/access/consent.ts";
import { refuseField } from "@/lib/errors.ts";
import { uuidv7 } from "@/lib/ids.ts";
import type { CommandScope } from "@/server/scope.ts";

/**
 * Records that the acting network asks a city for its consent, and audits it.
 * @returns the invitation's id
 * @throws Refusal("invalid") on `field` when the city was asked already and has not answered, or shares already.
 */
export async function sendInvitation(
  scope: CommandScope,
  wish: { cityId: string; cityName: string; level: ConsentLevel; message: string | null; field: string },
): Promise<string> {
  const [standing] = await scope.tx.$queryRaw<{ live: boolean; pending: boolean }[]>`
    select
      exists (select 1 from consent c where c.organisation_id = ${wish.cityId}::uuid
        and c.network_id = ${scope.organisationId}::uuid and c.granted_at is not null and c.withdrawn_at is null) as live,
      exists (select 1 from network_invitation i where i.organisation_id = ${scope.organisationId}::uuid
        and i.city_id = ${wish.cityId}::uuid and i.revoked_at is null
        and not exists (select 1 from consent c where c.organisation_id = i.city_id
          and c.network_id = i.organisation_id
          and coalesce(c.withdrawn_at, c.granted_at, c.declined_at) >= i.created_at)) as pending`;
  if (standing?.live) refuseField(wish.field, "sharesAlready");
  if (standing?.pending) refuseField(wish.field, "invitedAlready");
  const id = uuidv7(scope.now.getTime());
  await scope.tx.networkInvitation.create({
    data: {
      organisationId: scope.organisationId,
      id,
      cityId: wish.cityId,
      requestedLevel: wish.level,
      message: wish.message ?? "",
      createdAt: scope.now,
      createdById: scope.actor.userId,
    },
  });
  scope.audit({
    type: "network-invitation.sent",
    subjectType: "network-invitation",
    subjectId: id,
    subjectReference: wish.cityName,
    facts: { cityId: wish.cityId, level: wish.level },
  });
  return id;
}
