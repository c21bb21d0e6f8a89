import "server-only";
import { administersAs } from "@/features/organisations/rules.ts";
import { refuseField } from "@/lib/errors.ts";
import type { CommandScope } from "@/server/scope.ts";

/**
 * Makes sure that somebody else still administers the organisation once this member no longer does. The admins' rows
 * are held to the transaction's end: two admins who remove each other at once cannot both succeed.
 * @throws Refusal("invalid") on `role` for the last one.
 */
export async function keepAnAdmin(scope: CommandScope, userId: string): Promise<void> {
  const admins = await scope.tx.$queryRaw<{ user_id: string }[]>`
    select user_id from membership
    where organisation_id = ${scope.organisationId}::uuid and role = ${administersAs(scope.organisation.kind)}
    order by user_id for update`;
  const others = admins.filter((admin) => admin.user_id !== userId);
  if (others.length < admins.length && others.length === 0) refuseField("role", "members.lastAdmin");
}
