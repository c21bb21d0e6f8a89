import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { demandKind } from "../../consents/queries/find-tie.ts";
import { type GroupCity, type GroupDetail, groupDetail, groupSlug } from "../schema.ts";

/** Reads one group of the acting network with its cities. @throws Refusal("not-found") */
export const getGroup = query(
  {
    permission: "network:compare",
    input: z.object({ group: groupSlug }),
    output: groupDetail,
    about: "One group of this network, with the cities in it.",
  },
  async (scope, { group: slug }) => findGroup(scope, slug),
);

/** Finds a group by its word, with the members whose consent lives, by name. @throws Refusal("not-found") */
export async function findGroup(scope: QueryScope, slug: string): Promise<GroupDetail> {
  demandKind(scope, "network");
  const { organisationId } = scope;
  const group = await scope.tx.cityGroup.findUnique({
    where: { organisationId_slug: { organisationId, slug } },
    select: { id: true, version: true, slug: true, name: true, kind: true, countryCode: true },
  });
  if (!group) throw new Refusal("not-found");
  const cities = await scope.tx.$queryRaw<GroupCity[]>`
    select o.slug, o.name, o.country_code as "countryCode"
    from city_group_member m
    join consent c on c.organisation_id = m.city_id and c.network_id = m.organisation_id
      and c.granted_at is not null and c.withdrawn_at is null
    join organisation o on o.id = m.city_id
    where m.organisation_id = ${organisationId}::uuid and m.group_id = ${group.id}::uuid order by o.name collate "und-x-icu"`;
  return { ...group, kind: group.kind === "country" ? "country" : "theme", cities };
}
