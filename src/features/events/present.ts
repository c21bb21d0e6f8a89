import { plainValues } from "@/components/forms/row-values.ts";
import type { FormValue } from "@/lib/form-state.ts";
import { sheetOf } from "@/lib/sheets.ts";
import type { Event, EventRow } from "./schema.ts";

/** The list as a file: the columns of the screen, in the reader's words, dates as text with their precision. */
export const eventSheet = sheetOf<EventRow>("events", {
  reference: (row) => row.reference,
  title: (row) => row.title,
  role: (row, words) => words(`role.${row.role}`),
  kind: (row, words) => words(`kind.${row.kind}`),
  place: (row) => row.place,
  country: (row) => row.countryCode,
  startsOn: (row) => row.startsOn,
  endsOn: (row) => row.endsOn,
  countriesCount: (row) => row.countriesCount,
  participantsCount: (row) => row.participantsCount,
  interventions: (row) => row.interventions,
});

/** An event as its form holds it. */
export function eventValues(event: Event): Record<string, FormValue> {
  return {
    ...plainValues(event),
    _networkMembershipId: event.network?.name,
    "agreements[]": event.agreements.map(({ id }) => id),
    "_agreements[]": event.agreements.map(({ reference, title }) => `${reference} · ${title}`),
  };
}
