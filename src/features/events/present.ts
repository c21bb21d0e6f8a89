import type { CsvValue } from "@/lib/csv.ts";
import type { FormValue } from "@/lib/form-state.ts";
import type { Event, EventPage } from "./schema.ts";

/** The list as a file: the columns of the screen, in the reader's words, dates as text with their precision. */
export function eventSheet(
  page: EventPage,
  { words }: { words: (key: string) => string },
): { name: string; headers: string[]; rows: CsvValue[][] } {
  const fields = [
    "reference",
    "title",
    "role",
    "kind",
    "place",
    "country",
    "startsOn",
    "endsOn",
    "countriesCount",
    "participantsCount",
    "interventions",
  ];
  return {
    name: "events",
    headers: fields.map((field) => words(`field.${field}`)),
    rows: page.rows.map((row) => [
      row.reference,
      row.title,
      words(`role.${row.role}`),
      words(`kind.${row.kind}`),
      row.place,
      row.countryCode,
      row.startsOn,
      row.endsOn,
      row.countriesCount,
      row.participantsCount,
      row.interventions,
    ]),
  };
}

/** An event as its form holds it. */
export function eventValues(event: Event): Record<string, FormValue> {
  const texts = Object.fromEntries(
    Object.entries(event).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
  return {
    ...texts,
    _networkMembershipId: event.network?.name,
    "agreements[]": event.agreements.map(({ id }) => id),
    "_agreements[]": event.agreements.map(({ reference, title }) => `${reference} · ${title}`),
  };
}
