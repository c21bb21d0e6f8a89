import "server-only";
import { z } from "zod";
import { query } from "@/server/operation.ts";
import { demandKind } from "../../consents/queries/find-tie.ts";
import { type GroupCity, groupCities } from "../schema.ts";

/** Lists the members that can be put in a group: every city whose consent to the acting network lives, by name. */
export const listGroupCities = query(
  { permission: "network:compare", input: z.object({}), output: groupCities },
  async (scope): Promise<GroupCity[]> => {
    demandKind(scope, "network");
    return scope.tx.$queryRaw<GroupCity[]>`
      select o.slug, o.name, o.country_code as "countryCode" from consent c
      join organisation o on o.id = c.organisation_id
      where c.network_id = ${scope.organisationId}::uuid and c.granted_at is not null and c.withdrawn_at is null
      order by o.name collate "und-x-icu", o.slug`;
  },
);
