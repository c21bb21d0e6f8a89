import { latestDay, type PartialDate } from "@/lib/dates.ts";
import { fold } from "@/lib/text.ts";
import type { EventKind, EventRole } from "./schema.ts";

/** From so many countries on, an event hosted counts as international. */
const leastCountries = 3;

const internationalKinds: readonly EventKind[] = ["fair", "congress", "cultural", "sports", "scientific"];

/** The facts that decide where an event counts. */
export type EventLife = {
  role: EventRole;
  kind: EventKind;
  startsOn: PartialDate | null;
  endsOn: PartialDate | null;
  countriesCount: number | null;
  archived: boolean;
  /** When each intervention was held, where known. */
  interventions: readonly { heldOn: PartialDate | null }[];
  /** How many agreements it serves. */
  agreements: number;
};

/** The last day an event can have had; null when no date is known. */
function lastDayOf(event: Pick<EventLife, "startsOn" | "endsOn">): string | null {
  const date = event.endsOn ?? event.startsOn;
  return date && latestDay(date);
}

/** How many interventions have a date, their own or the event's first: only those fall in a year. */
export function datedInterventions(event: Pick<EventLife, "startsOn" | "interventions">): number {
  return event.interventions.filter(({ heldOn }) => heldOn ?? event.startsOn).length;
}

/** An indicator that an event may feed, whether it counts there, and why not; the scores' SQL judges the same. */
export type EventStanding = {
  code: "P08" | "T03" | "P05";
  standing: "counts" | "outside";
  /** Keys under `why` in the room's messages. */
  why: string[];
};

/** Where an event counts: P08 (what was said there), T03 (international, hosted) and P05 (its agreements are active). */
export function eventStandings(event: EventLife): EventStanding[] {
  const archived = event.archived ? ["archived"] : [];
  const undated = lastDayOf(event) === null ? ["dateUnknown"] : [];
  return [
    standing("P08", "interventionsCount", [
      ...archived,
      ...(event.interventions.length === 0
        ? ["noIntervention"]
        : datedInterventions(event) === 0
          ? ["interventionsUndated"]
          : []),
    ]),
    standing("T03", "hostedInternational", [
      ...archived,
      ...(event.role === "attended" ? ["attended"] : []),
      ...(internationalKinds.includes(event.kind) ? [] : ["otherKind"]),
      ...(event.countriesCount === null
        ? ["countriesUnknown"]
        : event.countriesCount < leastCountries
          ? ["fewCountries"]
          : []),
      ...undated,
    ]),
    standing("P05", "agreementsActive", [
      ...archived,
      ...(event.agreements === 0 ? ["noAgreement"] : []),
      ...undated,
    ]),
  ];
}

function standing(code: EventStanding["code"], because: string, barred: string[]): EventStanding {
  return barred.length > 0
    ? { code, standing: "outside", why: barred }
    : { code, standing: "counts", why: [because] };
}

/** What a search finds an event by: reference, title, place, network and interventions, folded; never who spoke. */
export function eventSearchText(facts: {
  reference: string;
  title: string;
  place: string | null;
  network: string | null;
  interventions: readonly string[];
}): string {
  const texts = [
    facts.reference,
    facts.title,
    facts.place ?? "",
    facts.network ?? "",
    ...facts.interventions,
  ];
  return fold(texts.join(" ")).slice(0, 4_000);
}
