import "server-only";
import { type ConsentLevel, networkSees } from "@/access/consent.ts";
import { Refusal } from "@/lib/errors.ts";
import { query } from "@/server/operation.ts";
import type { QueryScope } from "@/server/scope.ts";
import { chooseEntry, openingLevel } from "../rules.ts";
import { previewRequest, type SharedCity, sharedCity, sharedPageSize } from "../schema.ts";
import { demandKind } from "./find-tie.ts";
import { listConsents } from "./list-consents.ts";
import { readCityFacts } from "./read-city-facts.ts";
import { readSharedScorecards } from "./read-shared-scorecards.ts";

type AgreementRow = SharedCity["agreements"]["rows"][number] & { total: bigint };

/** Shows what a network would see of the acting city at a level, made from the city's records as they are now. */
export const previewConsent = query(
  {
    permission: "consent:read",
    input: previewRequest,
    output: sharedCity,
    about: "What a network would see of this city at a level, made from its records as they are now.",
  },
  async (scope, { network, level: asked, page }): Promise<SharedCity> => {
    demandKind(scope, "city");
    const level = asked ?? openingLevel(null, chooseEntry(await listConsents.perform(scope, {}), network));
    const facts = await readCityFacts(scope, scope.organisation.slug);
    if (!facts) throw new Refusal("not-found");
    const consent = { level, grantedAt: scope.now, withdrawnAt: null };
    const scorecards = await readSharedScorecards(scope, scope.organisationId);
    return {
      city: facts.city,
      level,
      // A scorecard none of whose nodes is shared is not told of either.
      scorecards: scorecards
        .map((card) => ({
          ...card,
          nodes: card.nodes.filter((node) => networkSees(consent, { kind: "score", nodeLevel: node.level })),
        }))
        .filter((card) => card.nodes.length > 0),
      agreements: await readOwnAgreements(scope, level, page),
    };
  },
);

const statuses = [
  "draft",
  "under-review",
  "referred",
  "signed",
  "in-force",
  "suspended",
  "expired",
  "terminated",
];

async function readOwnAgreements(
  scope: QueryScope,
  level: ConsentLevel,
  page: number,
): Promise<SharedCity["agreements"]> {
  const consent = { level, grantedAt: scope.now, withdrawnAt: null };
  const shared = statuses.filter((status) =>
    networkSees(consent, { kind: "agreement", status, archived: false }),
  );
  if (shared.length === 0) return { total: 0, rows: [] };
  const rows = await scope.tx.$queryRaw<AgreementRow[]>`
    select a.reference, a.kind, a.title, a.signed_on as "signedOn", a.starts_on as "startsOn", a.ends_on as "endsOn",
      a.status, count(*) over () as total,
      (select string_agg(p.name, ' · ' order by ap.position, p.name) from agreement_partner ap
        join partner p on p.organisation_id = ap.organisation_id and p.id = ap.partner_id
        where ap.organisation_id = a.organisation_id and ap.agreement_id = a.id) as partners
    from agreement a
    where a.organisation_id = ${scope.organisationId}::uuid and a.archived_at is null and a.status = any (${shared})
    order by a.reference limit ${sharedPageSize} offset ${(page - 1) * sharedPageSize}`;
  return agreementsFrom(rows);
}

/** Takes the total out of rows that each carry it. */
export function agreementsFrom(rows: AgreementRow[]): SharedCity["agreements"] {
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ total: _, reference, partners, kind, title, signedOn, startsOn, endsOn, status }) => ({
      reference,
      partners,
      kind,
      title,
      signedOn,
      startsOn,
      endsOn,
      status,
    })),
  };
}
