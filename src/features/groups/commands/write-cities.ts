import "server-only";
import { refuseField } from "@/lib/errors.ts";
import type { CommandScope } from "@/server/scope.ts";

/**
 * Finds the ids of member cities by their words.
 * @throws Refusal("invalid") for a city that shares nothing with the acting network, known here or not.
 */
export async function memberIds(scope: CommandScope, slugs: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(slugs)];
  if (wanted.length === 0) return [];
  const rows = await scope.tx.$queryRaw<{ id: string }[]>`
    select o.id from consent c join organisation o on o.id = c.organisation_id
    where c.network_id = ${scope.organisationId}::uuid and c.granted_at is not null and c.withdrawn_at is null
      and o.slug = any (${wanted})`;
  if (rows.length !== wanted.length) refuseField("cities", "notAMember");
  return rows.map(({ id }) => id);
}

/** Makes these cities, and no others, the members of a group. */
export async function writeCities(scope: CommandScope, groupId: string, cityIds: string[]): Promise<void> {
  const { organisationId, tx } = scope;
  await tx.cityGroupMember.deleteMany({ where: { organisationId, groupId, cityId: { notIn: cityIds } } });
  await tx.cityGroupMember.createMany({
    data: cityIds.map((cityId) => ({ organisationId, groupId, cityId })),
    skipDuplicates: true,
  });
}
