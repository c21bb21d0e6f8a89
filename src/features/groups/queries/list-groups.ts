import "server-only";
import { z } from "zod";
import { query } from "@/server/operation.ts";
import { demandKind } from "../../consents/queries/find-tie.ts";
import { type GroupLine, groupLine } from "../schema.ts";

/** Lists the acting network's groups by name, each with the members it counts today. */
export const listGroups = query(
  {
    permission: "network:compare",
    input: z.object({}),
    output: z.array(groupLine),
    about: "Country and thematic groups of this network.",
  },
  async (scope): Promise<GroupLine[]> => {
    demandKind(scope, "network");
    return scope.tx.$queryRaw<GroupLine[]>`
      select g.slug, g.name, g.kind, g.country_code as "countryCode", count(c.id)::int as cities
      from city_group g
      left join city_group_member m on m.organisation_id = g.organisation_id and m.group_id = g.id
      left join consent c on c.organisation_id = m.city_id and c.network_id = g.organisation_id
        and c.granted_at is not null and c.withdrawn_at is null
      where g.organisation_id = ${scope.organisationId}::uuid
      group by g.slug, g.name, g.kind, g.country_code order by g.kind, g.name collate "und-x-icu" limit 500`;
  },
);
