import "server-only";
import { Refusal } from "@/lib/errors.ts";
import type { QueryScope } from "@/server/scope.ts";
import type { MissionFields } from "../schema.ts";

/** Where a mission goes: a partner, or just a place; a place never becomes a partner by being visited. */
export type Destination = {
  partnerId: string | null;
  partner: string | null;
  place: string | null;
  countryCode: string | null;
};

/** Reads where a form said a mission goes. @throws Refusal("not-found") for a partner that is not ours. */
export async function resolvePlace(
  scope: QueryScope,
  { where: [choice], place, countryCode }: Pick<MissionFields, "where" | "place" | "countryCode">,
): Promise<Destination> {
  if (!choice) return { partnerId: null, partner: null, place, countryCode };
  if (!("known" in choice))
    return {
      partnerId: null,
      partner: null,
      place: choice.name,
      countryCode: choice.countryCode ?? countryCode,
    };
  const partner = await scope.tx.partner.findUnique({
    where: { organisationId_id: { organisationId: scope.organisationId, id: choice.known } },
    select: { id: true, name: true, countryCode: true },
  });
  if (!partner) throw new Refusal("not-found");
  return {
    partnerId: partner.id,
    partner: partner.name,
    place: partner.name,
    countryCode: partner.countryCode ?? countryCode,
  };
}
