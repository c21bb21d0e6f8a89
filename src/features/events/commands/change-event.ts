import "server-only";
import { Refusal, refuseField } from "@/lib/errors.ts";
import { type CommandScope, demandDepartment } from "@/server/scope.ts";
import { eventSearchText } from "../rules.ts";
import type { EventFields } from "../schema.ts";

/** Reads the event that a writer points at, with what is linked to it. @throws Refusal("not-found"), or ("forbidden"). */
export async function storedEvent(scope: CommandScope, reference: string) {
  const row = await scope.tx.event.findUnique({
    where: { organisationId_reference: { organisationId: scope.organisationId, reference } },
    include: {
      networkMembership: { select: { name: true } },
      interventions: { orderBy: { id: "asc" } },
      agreements: { select: { agreement: { select: { reference: true } } } },
    },
  });
  if (!row) throw new Refusal("not-found");
  demandDepartment(scope, "event:edit", row.departmentId);
  const references = row.agreements.map(({ agreement }) => agreement.reference).sort();
  return { ...row, network: row.networkMembership?.name ?? null, agreements: references.join(" · ") };
}

/** Where an event is held, as its form said it: a place of the gazetteer, or a text. A partner is no place. */
export function placeOf({
  where: [choice],
  place,
  countryCode,
}: Pick<EventFields, "where" | "place" | "countryCode">) {
  if (!choice) return { place, countryCode };
  if ("known" in choice) return refuseField("where", "invalid");
  return { place: choice.name, countryCode: choice.countryCode ?? countryCode };
}

/** The name of the network an event belongs to. @throws Refusal("not-found") for a membership that is not ours. */
export async function networkName(scope: CommandScope, id: string | null): Promise<string | null> {
  if (!id) return null;
  const row = await scope.tx.networkMembership.findUnique({
    where: { organisationId_id: { organisationId: scope.organisationId, id } },
    select: { name: true },
  });
  if (!row) throw new Refusal("not-found");
  return row.name;
}

/** What an event is found by, once its interventions are these. */
export function searchTextWith(
  event: { reference: string; title: string; place: string | null; network: string | null },
  interventions: readonly { title: string }[],
): string {
  return eventSearchText({ ...event, interventions: interventions.map(({ title }) => title) });
}
