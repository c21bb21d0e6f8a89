import "server-only";
import type { ConsentLevel } from "@/access/consent.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import { type SharedCity, sharedCity, sharedCityRequest, sharedPageSize } from "../schema.ts";
import { demandKind } from "./find-tie.ts";
import { agreementsFrom } from "./preview-consent.ts";
import { readCityFacts } from "./read-city-facts.ts";
import { readSharedScorecards } from "./read-shared-scorecards.ts";

/**
 * Shows the acting network what a city consented to, and nothing where it did not: row security decides.
 * @throws Refusal("not-found") for a city without a live consent, exactly as for one that does not exist.
 */
export const getSharedCity = query(
  {
    permission: "network:compare",
    input: sharedCityRequest,
    output: sharedCity,
    about: "What a city consented to show this network.",
  },
  async (scope, { city: slug, page }): Promise<SharedCity> => {
    demandKind(scope, "network");
    const facts = await readCityFacts(scope, slug);
    if (!facts) throw new Refusal("not-found");
    const [consent] = await scope.tx.$queryRaw<{ level: ConsentLevel }[]>`
      select level from consent where organisation_id = ${facts.id}::uuid
        and network_id = ${scope.organisationId}::uuid and granted_at is not null and withdrawn_at is null`;
    if (!consent) throw new Refusal("not-found");
    const scorecards = await readSharedScorecards(scope, facts.id);
    const rows = await scope.tx.$queryRaw<Parameters<typeof agreementsFrom>[0]>`
      select reference, partners, kind, title, signed_on as "signedOn", starts_on as "startsOn",
        ends_on as "endsOn", status, count(*) over () as total
      from shared_agreements(${facts.id}::uuid)
      order by reference limit ${sharedPageSize} offset ${(page - 1) * sharedPageSize}`;
    return {
      city: facts.city,
      level: consent.level,
      scorecards: scorecards.filter((card) => card.nodes.length > 0),
      agreements: agreementsFrom(rows),
    };
  },
);
